import type { Conditions, Part } from "./conditions.ts";
import type { Parameters } from "./parameters.ts";
import { lookingUp, walking } from "./readings.ts";
import type { Lay } from "./scout.ts";

/** How many matches are counted, weighed by facets and ranked. Beyond it the newest stand for all. */
export const CAP = 2000;
export const NEWEST = "order by l.published desc, l.id desc";
/** The same order, which no index has: the rows are looked up and then sorted. */
const NEWEST_SORTED = "order by l.published + 0 desc, l.id desc";

/** What the statements of one query share. */
export interface Plan {
  readonly conditions: Conditions;
  readonly lay: Lay;
  readonly parameters: Parameters;
}

/** The newest of a part of the listings. */
export function newestSql(columns: string, part: Part, limit: number, plan: Plan): string {
  const walks = plan.lay.walks(part);
  return `select ${columns} from search.listing l where ${whereSql(part, plan)} ${walks ? NEWEST : NEWEST_SORTED} limit ${limit}`;
}

export function whereSql(part: Part, { conditions, lay, parameters }: Plan): string {
  return conditions.where(part, (lay.walks(part) ? walking : lookingUp)(parameters, lay.chosen));
}
