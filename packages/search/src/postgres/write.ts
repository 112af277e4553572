import type pg from "pg";
import type { Shelf, Version } from "../search.ts";
import { newestOfEach } from "../versions.ts";
import { clean } from "../clean.ts";
import type { Combination } from "./combinations.ts";
import { writing } from "./locked.ts";
import { isSpelt, nearOf } from "../spelling.ts";

const BATCH = 500;
/** The index that is searched, and the one that is built beside it. */
export type Index = "search" | "search_next";

/** What a document becomes: a row by column, and what must be there before the row is. */
export interface Written {
  readonly row: Readonly<Record<string, unknown>>;
  readonly combinations: readonly Combination[];
  readonly spelt: readonly string[];
}

/** How documents of one kind are kept. */
export interface Kept<D extends Version> {
  readonly table: "listing" | "organisation";
  /** Of whatever could be found by, nothing stays of a removed document. */
  readonly emptied: readonly string[];
  readonly edition: string;
  written(document: D): Written;
}

export function shelfOf<D extends Version>(pool: pg.Pool, index: Index, kept: Kept<D>): Shelf<D> {
  const { table, edition } = kept;
  const versions =
    `select id, (case when edition = $3 then version else 0 end)::float8 as version from ${index}.${table} ` +
    "where live and id > $1 order by id limit $2";
  return {
    async index(documents) {
      for (const batch of batches(newestOfEach(documents))) {
        const written = batch.map((document) => kept.written(document));
        await writing(pool, (client) => writeBatch(client, index, kept, written));
      }
    },
    async remove(documents) {
      for (const batch of batches(newestOfEach(documents))) {
        const rows = toJson(batch.map(({ id, version }) => ({ id, version })));
        await writing(pool, (client) => client.query(removeSql(index, kept), [rows]));
      }
    },
    async versions(afterId, limit) {
      const { rows } = await pool.query<Version>(versions, [afterId ?? "", limit, edition]);
      return rows;
    },
  };
}

/** Rows go in by id, so that two writers take their locks in one order. What a row names is there before it is. */
async function writeBatch<D extends Version>(
  client: pg.PoolClient,
  index: Index,
  { table, edition }: Kept<D>,
  written: readonly Written[],
): Promise<void> {
  const combinations = new Map(written.flatMap((each) => each.combinations.map((one) => [one.id, one])));
  if (combinations.size > 0) await client.query(combineSql(index), [toJson([...combinations.values()])]);
  await writeSpellings(client, index, new Set(written.flatMap(({ spelt }) => spelt)));
  const rows = written.map(({ row }) => ({ ...row, live: true, edition }));
  await client.query(indexSql(index, table, Object.keys(rows[0] ?? {})), [toJson(rows)]);
}

async function writeSpellings(client: pg.PoolClient, index: Index, words: ReadonlySet<string>): Promise<void> {
  const spelt = [...words].filter(isSpelt);
  if (spelt.length === 0) return;
  const isNew = `select word from unnest($1::text[]) w(word) where not exists (select from ${index}.spelling s where s.word = w.word)`;
  const { rows } = await client.query<{ word: string }>(isNew, [spelt]);
  if (rows.length === 0) return;
  const near = rows.map(({ word }) => ({ word, near: nearOf(word) }));
  await client.query(spellSql(index), [toJson(near)]);
}

const populate = (index: Index, table: string) => `json_populate_recordset(null::${index}.${table}, $1)`;

const combineSql = (index: Index) =>
  `insert into ${index}.combination select * from ${populate(index, "combination")} order by id on conflict do nothing`;

const spellSql = (index: Index) =>
  `insert into ${index}.spelling select * from ${populate(index, "spelling")} order by word on conflict do nothing`;

/** What is stored stays when it is newer, or when a removal of this very version has been seen. */
function indexSql(index: Index, table: string, columns: readonly string[]): string {
  const list = columns.join(", ");
  const updates = columns.filter((column) => column !== "id").map((column) => `${column} = excluded.${column}`);
  return (
    `insert into ${index}.${table} as l (${list}) select ${list} from ${populate(index, table)} order by id ` +
    `on conflict (id) do update set ${updates.join(", ")} ` +
    "where excluded.version > l.version or (excluded.version = l.version and l.live)"
  );
}

/** Only the version remains; also of an id that was never seen: its document may still be on the way. */
function removeSql<D extends Version>(index: Index, { table, emptied }: Kept<D>): string {
  const empty = emptied.map((column) => `${column} = default`).join(", ");
  return (
    `insert into ${index}.${table} as l (id, version, live) ` +
    `select id, version, false from ${populate(index, table)} order by id ` +
    `on conflict (id) do update set version = excluded.version, live = false, ${empty} where excluded.version >= l.version`
  );
}

function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, at) => all.slice(at * BATCH, (at + 1) * BATCH));
}

function toJson(rows: readonly object[]): string {
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === "string" ? clean(value) : value));
}
