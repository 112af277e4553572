import type pg from "pg";
import { answerOf, type Row } from "./answer.ts";
import { FACET_COLUMNS } from "./combinations.ts";
import type { Concepts } from "./concepts.ts";
import type { Conditions } from "./conditions.ts";
import { readCursor } from "../cursor.ts";
import { countedColumns, countingSql, partsOf } from "./facets-sql.ts";
import { CAP, gatheredSql, newestSql } from "./newest-sql.ts";
import { orderOf } from "./order.ts";
import { pageColumns, pageSql } from "./page-sql.ts";
import { Parameters } from "./parameters.ts";
import { partly } from "./partly.ts";
import { type Question, questionOf } from "./question.ts";
import { type Settled, settle } from "./settle.ts";
import { meantBy } from "./meant.ts";
import type { ListingHits, ListingQuery } from "../search.ts";

/** So many hits tell what was meant. */
const TELLING = 20;

/** Finds what is spelt as asked and, behind it, what is spelt almost so; where there is neither, what holds most of it. */
export async function find(
  pool: pg.Pool,
  query: ListingQuery,
  question: Question | null,
  concepts: Concepts,
): Promise<ListingHits> {
  const answer = await findAll(pool, query, question, concepts);
  const less = answer.total > 0 || question === null || query.among !== undefined ? null : partly(question);
  if (less === null) return answer;
  const most = await findAll(pool, query, less, concepts);
  return { ...most, partly: most.total > 0 };
}

async function findAll(
  pool: pg.Pool,
  query: ListingQuery,
  question: Question | null,
  concepts: Concepts,
): Promise<ListingHits> {
  const settled = await settle(pool, query, question, concepts, CAP);
  const answer = await answerTo(pool, query, settled);
  const meant = answer.total === 0 ? null : await meantBy(pool, query, settled);
  const asMeant = meant === null ? null : questionOf(meant, query.typing, concepts);
  if (asMeant === null) return answer;
  // What was meant may be a phrase of the trade, which its words alone are not.
  const mended = await answerTo(pool, query, await settle(pool, query, asMeant, concepts, CAP));
  return mended.total === 0 ? { ...answer, meant } : { ...mended, meant };
}

async function answerTo(pool: pg.Pool, query: ListingQuery, settled: Settled): Promise<ListingHits> {
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
