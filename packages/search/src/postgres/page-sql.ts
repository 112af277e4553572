import type { Place } from "../cursor.ts";
import { kilometres } from "./geo-sql.ts";
import { matchSql, withoutWords } from "./conditions.ts";
import { CAP, fromSql, NEWEST_SORTED, type Plan, walkedSql } from "./newest-sql.ts";
import { keyOf, type Order, orderBy, past } from "./order.ts";
import type { ListingQuery } from "../search.ts";
import type { Question } from "./question.ts";
import { rankSql } from "./rank-sql.ts";
import { conditionQuery, TITLE_MARK } from "./tsquery.ts";

/** Columns that the page reads from the matches. */
export function pageColumns({ filters }: ListingQuery, { name }: Order): string[] {
  return [
    ...(filters.near === undefined ? [] : ["lat", "lon"]),
    ...(name === "price" ? ["price"] : []),
    ...(name === "rank" ? ["ranking", "lexemes"] : []),
  ];
}

/**
 * One page and one hit more, as (id, key, published, km). Up to the cap it sorts the matches at hand. Beyond, many
 * match, so a walk along the sort's own index is short.
 */
export function pageSql(
  query: ListingQuery,
  question: Question | null,
  order: Order,
  after: Place | null,
  plan: Plan,
): string {
  const { parameters } = plan;
  const { near } = query.filters;
  const km = near === undefined ? "null::float8" : kilometres(near, parameters);
  const hits = `select l.id, (${keyOf(order)})::float8 as key, l.published::float8, ${km} as km`;
  const rest = `${past(order, after, parameters)} ${orderBy(order)} limit ${parameters.integer(query.limit + 1)}`;
  if (order.name === "rank" && question !== null)
    return `${hits} from (${rankedSql(query, question, order, plan)}) l where ${rest}`;
  // The first of the newest are at hand in any case.
  if (order.name === "newest" && after === null) return `${hits} from matched l where ${rest}`;
  const few = `${hits} from matched l where not (select yes from capped) and ${rest}`;
  return `(${few}) union all (${hits} ${manySql(order, plan)} and (select yes from capped) and ${rest})`;
}

/** All matches: those that were gathered, or by a walk along the sort's index; distances have none. */
function manySql(order: Order, plan: Plan): string {
  return plan.lay.advice.gathering !== null || order.name === "distance" ? fromSql("all", plan) : walkedSql(plan);
}

/** Each step is fenced off: words that wait outside of the row are fetched once, and the rank is worked out once. */
function rankedSql(query: ListingQuery, question: Question, order: Order, plan: Plan): string {
  const columns = ["id", "published", ...pageColumns(query, order)];
  const list = (names: readonly string[]) => names.map((column) => `l.${column}`).join(", ");
  const told = columns.map((column) => (column === "ranking" ? "l.ranking || '' as told" : `l.${column}`)).join(", ");
  const all = `select ${list(columns)} from matched l union all (${titlesSql(list(columns), question, plan)})`;
  const kept = list(columns.filter((column) => column !== "ranking" && column !== "lexemes"));
  return `select ${kept}, ${rankSql(question, plan.parameters)} as rank from (select ${told} from (${all}) l offset 0) l offset 0`;
}

/** Beyond the cap older titles are ranked too: one that says what was asked must not be missed for its age. */
function titlesSql(columns: string, { match }: Question, plan: Plan): string {
  const inTitle = matchSql(conditionQuery(match, TITLE_MARK), plan.parameters);
  const older = "(l.published + 0, l.id) < (select published, id from matched order by published, id limit 1)";
  // A title's words are among the listing's words.
  const rest = walkedSql({ ...plan, conditions: withoutWords(plan.conditions) });
  return `select ${columns} ${rest} and (select yes from capped) and ${inTitle} and ${older} ${NEWEST_SORTED} limit ${CAP}`;
}
