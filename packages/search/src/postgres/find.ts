import type pg from "pg";
import { answerOf, type Row } from "./answer.ts";
import { FACET_COLUMNS } from "./combinations.ts";
import { type Conditions, conditionsOf } from "./conditions.ts";
import { readCursor } from "../cursor.ts";
import { countedColumns, countingSql, partsOf } from "./facets-sql.ts";
import { CAP, gatheredSql, newestSql } from "./newest-sql.ts";
import { orderOf } from "./order.ts";
import { pageColumns, pageSql } from "./page-sql.ts";
import { Parameters } from "./parameters.ts";
import { type Lay, scout } from "./scout.ts";
import type { ListingHits, ListingQuery } from "../search.ts";
import { corrected } from "./near.ts";
import type { Term } from "../terms.ts";

/** Finds; and when nothing is found, once more with the spelling mended. */
export async function find(pool: pg.Pool, query: ListingQuery, asked: readonly Term[]): Promise<ListingHits> {
  const answer = await findOnce(pool, query, asked);
  const mended = answer.total === 0 ? await corrected(pool, asked) : null;
  if (mended === null) return { ...answer, words: wordsOf(asked) };
  const second = await findOnce(pool, query, mended);
  if (second.total === 0) return { ...second, words: wordsOf(asked) };
  return { ...second, meant: meantBy(mended), words: wordsOf(mended) };
}

function wordsOf(asked: readonly Term[]): string[] {
  return [...new Set(asked.flatMap(({ words }) => words.map(({ word }) => word)))];
}

function meantBy(asked: readonly Term[]): string {
  return asked.map(({ words }) => words.at(-1)?.word ?? "").join(" ");
}

async function findOnce(pool: pg.Pool, query: ListingQuery, asked: readonly Term[]): Promise<ListingHits> {
  const conditions = conditionsOf(query, asked);
  const lay = await scout(pool, conditions, partsOf(query, conditions), CAP);
  const { rows } = await pool.query<Row>(findStatement(query, asked, conditions, lay));
  return answerOf(query, rows);
}

/** Everything a page of results shows, in one statement. */
export function findStatement(query: ListingQuery, asked: readonly Term[], conditions: Conditions, lay: Lay) {
  const after = query.cursor === null ? null : readCursor(query, query.cursor, "postgres");
  const parameters = new Parameters();
  const plan = { conditions, lay, parts: partsOf(query, conditions), parameters };
  const order = orderOf(query, asked, parameters);
  const needed = distinct(["id", "published", ...countedColumns(query), ...pageColumns(query, order)]);
  const { gathering } = lay.advice;
  const gathered = gathering && gatheredSql(distinct([...needed, ...keptColumns(conditions)]), gathering, plan);
  const matched = newestSql(needed, "all", CAP + 1, plan);
  const text = [
    `with ${gathered === null ? "" : `gathered as materialized (${gathered}), `}matched as materialized (${matched}),`,
    `capped as materialized (select count(*) > ${CAP} as yes from matched)`,
    "select 'total' as part, '' as name, null as value, count(*)::float8 as a, null::float8 as b from matched",
    "union all select 'hit', id, to_json(array[key, published])::text, row_number() over ()::float8, km " +
      `from (${pageSql(query, asked, order, after, plan)}) page`,
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
