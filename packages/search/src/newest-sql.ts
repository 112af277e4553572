import { type Conditions, type Part, type Reading, whereSql } from "./conditions.ts";
import type { Parameters } from "./parameters.ts";
import { lookingUp, walking } from "./readings.ts";
import { isCommon, type Lay } from "./scout.ts";

/** How many matches are counted, weighed by facets and ranked. Beyond it the newest stand for all. */
export const CAP = 2000;
export const NEWEST = "order by l.published desc, l.id desc";
/** The same order, which no index has: the rows are looked up and then sorted. */
const NEWEST_SORTED = "order by l.published + 0 desc, l.id desc";

/** What the statements of one query share. */
export interface Plan {
  readonly conditions: Conditions;
  readonly lay: Lay;
  readonly parts: readonly Part[];
  readonly parameters: Parameters;
}

/** The newest of a part of the listings. */
export function newestSql(columns: string, part: Part, limit: number, plan: Plan): string {
  const walks = plan.lay.walks(part) && !plan.lay.gathers;
  return `select ${columns} ${fromSql(part, plan)} ${walks ? NEWEST : NEWEST_SORTED} limit ${limit}`;
}

/** A part of the listings, come by as the scout advised. */
export function fromSql(part: Part, { conditions, lay, parts, parameters }: Plan): string {
  const walk = walking(parameters, lay.chosen);
  if (lay.gathers) {
    const rest = whereSql(conditions, part, walk, (narrowing) => !isCommon(narrowing, parts));
    return `from gathered l where ${rest}`;
  }
  const reading: Reading = lay.walks(part) ? walk : lookingUp(parameters, lay.chosen);
  return `from search.listing l where ${whereSql(conditions, part, reading)}`;
}

/** What is common to the parts, where the scout advised to keep it. */
export function gatheredSql(columns: string, { conditions, lay, parts, parameters }: Plan): string {
  const common = { ...conditions, narrowings: conditions.narrowings.filter((each) => isCommon(each, parts)) };
  return `select ${columns} from search.listing l where ${whereSql(common, "all", lookingUp(parameters, lay.chosen))}`;
}
