import type pg from "pg";
import { clean } from "./clean.ts";
import { documentRow } from "./document-row.ts";
import type { ListingDocument } from "./search.ts";
import { slips } from "./spelling.ts";

const BATCH = 500;

/** Rows go in by id, so that two writers take their locks in one order. A row's combinations are there before it is. */
export async function indexDocuments(pool: pg.Pool, documents: readonly ListingDocument[]): Promise<void> {
  for (const batch of batches(newestOfEach(documents))) {
    const made = batch.map(documentRow);
    const combinations = new Map(made.flatMap((each) => each.combinations.map((one) => [one.id, one])));
    await pool.query(COMBINE, [toJson([...combinations.values()])]);
    const words = new Set(made.flatMap(({ spelt }) => spelt));
    await pool.query(SPELL, [toJson([...words].map((word) => ({ word, slips: slips(word) })))]);
    const rows = made.map(({ row }) => row);
    await pool.query(indexSql(Object.keys(rows[0] ?? {})), [toJson(rows)]);
  }
}

const COMBINE =
  "insert into search.combination select * from json_populate_recordset(null::search.combination, $1) order by id " +
  "on conflict do nothing";

const SPELL =
  "insert into search.word select * from json_populate_recordset(null::search.word, $1) order by word on conflict do nothing";

/** What is stored stays when it is newer, or when a removal of this very version has been seen. */
function indexSql(columns: readonly string[]): string {
  const list = columns.join(", ");
  const updates = columns.filter((column) => column !== "id").map((column) => `${column} = excluded.${column}`);
  return (
    `insert into search.listing as l (${list}) select ${list} from json_populate_recordset(null::search.listing, $1) order by id ` +
    `on conflict (id) do update set ${updates.join(", ")} ` +
    "where excluded.version > l.version or (excluded.version = l.version and l.live)"
  );
}

/** Nothing that was written remains to be found, only the version; also of an id that was never seen: its document may still be on the way. */
export async function removeDocuments(
  pool: pg.Pool,
  documents: readonly { readonly id: string; readonly version: number }[],
): Promise<void> {
  for (const batch of batches(newestOfEach(documents))) {
    await pool.query(REMOVE, [toJson(batch.map(({ id, version }) => ({ id, version })))]);
  }
}

const EMPTIED = ["tags", "lexemes", "ranking", "phrases", "phrase_keys"]
  .map((column) => `${column} = default`)
  .join(", ");
const REMOVE =
  "insert into search.listing as l (id, version, live) " +
  "select id, version, false from json_populate_recordset(null::search.listing, $1) order by id " +
  `on conflict (id) do update set version = excluded.version, live = false, ${EMPTIED} where excluded.version >= l.version`;

/** A statement cannot write one row twice. */
function newestOfEach<T extends { readonly id: string; readonly version: number }>(documents: readonly T[]): T[] {
  const newest = new Map<string, T>();
  for (const document of documents) {
    const other = newest.get(document.id);
    if (other === undefined || other.version <= document.version) newest.set(document.id, document);
  }
  return [...newest.values()];
}

function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, at) => all.slice(at * BATCH, (at + 1) * BATCH));
}

function toJson(rows: readonly object[]): string {
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === "string" ? clean(value) : value));
}
