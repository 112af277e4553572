import type pg from "pg";
import { readCursor } from "../cursor.ts";
import type { ListingHits, ListingQuery } from "../search.ts";
import { answerOf, type Row } from "./answer.ts";
import { FACET_COLUMNS } from "./combinations.ts";
import type { Conditions } from "./conditions.ts";
import { countedColumns, countingSql, partsOf } from "./facets-sql.ts";
import { CAP, gatheredSql, newestSql } from "./newest-sql.ts";
import { orderOf } from "./order.ts";
import { pageColumns, pageSql } from "./page-sql.ts";
import { Parameters } from "./parameters.ts";
import type { Settled } from "./settle.ts";

/** So many hits tell what was meant. */
const TELLING = 20;

/** A page of what a settled question finds. */
export async function answerTo(pool: pg.Pool, query: ListingQuery, settled: Settled): Promise<ListingHits> {
  const { rows } = await pool.query<Row>(findStatement(query, settled));
  return { ...answerOf(query, rows), words: settled.question?.words ?? [] };
}

/** The first of what a settled question finds. */
export async function firstHits(pool: pg.Pool, query: ListingQuery, settled: Settled): Promise<string[]> {
  const first = { ...query, cursor: null, facets: [], attributeFacets: [], limit: TELLING };
  const { hits } = await answerTo(pool, first, settled);
  return hits.map(({ id }) => id);
}

/** Everything a page of results shows, in one statement. */
export function findStatement(query: ListingQuery, { question, conditions, lay }: Omit<Settled, "strict">) {
  const after = query.cursor === null ? null : readCursor(query, query.cursor, "postgres");
  const parameters = new Parameters();
  const plan = { conditions, lay, parts: partsOf(query, conditions), parameters };
  const order = orderOf(query, question, parameters);
  const needed = distinct(["id", "published", ...countedColumns(query), ...pageColumns(query, order)]);
  const { gathering } = lay.advice;
  const gathered = gathering && gatheredSql(distinct([...needed, ...keptColumns(conditions)]), gathering, plan);
  const matched = newestSql(needed, "all", CAP + 1, plan);
  const text = [
    `with ${gathered === null ? "" : `gathered as materialized (${gathered}), `}matched as materialized (${matched}),`,
    `capped as materialized (select count(*) > ${CAP} as yes from matched)`,
    "select 'total' as part, '' as name, null as value, count(*)::float8 as a, null::float8 as b from matched",
    "union all select 'hit', id, to_json(array[key, published])::text, row_number() over ()::float8, km " +
      `from (${pageSql(query, question, order, after, plan)}) page`,
    ...countingSql(query, plan).map((part) => `union all (${part})`),
  ].join("\n");
  return { text, values: parameters.values };
}

/** What the conditions read that are heeded after gathering. */
function keptColumns({ narrowings, chosen }: Conditions): string[] {
  const ofParts = narrowings.flatMap(({ part }) => (part === null ? [] : [part]));
  return [
    "live",
    "members_only",
    "organisation",
    ...[...chosen.keys()].map((facet) => FACET_COLUMNS[facet]),
    ...(ofParts.includes("price") ? ["price"] : []),
    ...(ofParts.some((part) => part.startsWith("attribute ")) ? ["choices", "numbers"] : []),
  ];
}

function distinct(columns: readonly string[]): string[] {
  return [...new Set(columns)];
}
