import { isCommon, WALK, type Way } from "./advice.ts";
import { FACET_COLUMNS } from "./combinations.ts";
import { type Conditions, type Narrowing, type Part, whereSql } from "./conditions.ts";
import type { Parameters } from "./parameters.ts";
import { lookingUp, walking } from "./readings.ts";
import type { Lay } from "./scout.ts";

/** How many matches are counted, weighed by facets and ranked. Beyond it the newest stand for all. */
export const CAP = 2000;
export const NEWEST = "order by l.published desc, l.id desc";
/** The same order, which no index has: the rows are looked up and then sorted. */
export const NEWEST_SORTED = "order by l.published + 0 desc, l.id desc";

/** What the statements of one query share. */
export interface Plan {
  readonly conditions: Conditions;
  readonly lay: Lay;
  readonly parts: readonly Part[];
  readonly parameters: Parameters;
}

/** What the index of the newest holds of a listing. */
const COVERED = [
  "published",
  "id",
  "members_only",
  "organisation",
  ...Object.values(FACET_COLUMNS),
  "price",
  "lat",
  "lon",
] as const;

/** The newest of a part of the listings, come by as advised. */
export function newestSql(columns: readonly string[], part: Part, limit: number, plan: Plan): string {
  const { advice } = plan.lay;
  const { walks, light } = advice.way(part);
  if (advice.gathering === null && walks && light) return walkSql(columns, part, limit, plan);
  const order = advice.gathering === null && walks ? NEWEST : NEWEST_SORTED;
  return `select ${columnList(columns)} ${fromSql(part, plan)} ${order} limit ${limit}`;
}

/**
 * Walks the index of the newest and nothing else. The walk is fenced off with `offset 0`: a planner that underrates the
 * matches would rather read the whole table. It has no order outside, for that would hide the limit from the walk.
 */
function walkSql(columns: readonly string[], part: Part, limit: number, plan: Plan): string {
  const index = `(select true as live, ${columnList(COVERED)} from search.listing l where l.live ${NEWEST} offset 0)`;
  const rest = `from ${index} l where ${allSql(plan.conditions, part, WALK, plan)} limit ${limit}`;
  const covered: readonly string[] = COVERED;
  if (columns.every((column) => covered.includes(column))) return `select ${columnList(columns)} ${rest}`;
  return `select ${columnList(columns)} from (select l.id ${rest}) w join search.listing l using (id)`;
}

function columnList(columns: readonly string[]): string {
  return columns.map((column) => `l.${column}`).join(", ");
}

/** A part of the listings: of those that were gathered, or of all. */
export function fromSql(part: Part, plan: Plan): string {
  const { conditions, lay, parts } = plan;
  if (lay.advice.gathering === null) {
    return `from search.listing l where ${allSql(conditions, part, lay.advice.way(part), plan)}`;
  }
  const rest = { ...conditions, narrowings: conditions.narrowings.filter((each) => !isCommon(each, parts)) };
  return `from gathered l where ${allSql(rest, part, WALK, plan)}`;
}

/** All matches by trying each row that comes along, for a walk along some index. */
export function walkedSql({ conditions, ...plan }: Plan): string {
  return `from search.listing l where ${allSql(conditions, "all", WALK, plan)}`;
}

/** What the parts have in common. */
export function gatheredSql(columns: readonly string[], gathering: Way, plan: Plan): string {
  const { conditions, parts } = plan;
  const common = { ...conditions, narrowings: conditions.narrowings.filter((each) => isCommon(each, parts)) };
  return `select ${columnList(columns)} from search.listing l where ${allSql(common, "all", gathering, plan)}`;
}

function allSql(
  conditions: Conditions,
  part: Part,
  way: Way,
  { parameters, lay }: Pick<Plan, "parameters" | "lay">,
): string {
  const walk = walking(parameters, lay.chosen);
  const lookup = lookingUp(parameters);
  const readingOf = (narrowing: Narrowing) => (!way.walks && way.lookedUp.has(narrowing) ? lookup : walk);
  return whereSql(conditions, part, readingOf, walk);
}
