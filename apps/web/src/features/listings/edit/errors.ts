import type { DraftState } from "./draft-state.ts";
import { isMissing, valueAt } from "./content.ts";
import type { Lookups } from "../lookups.ts";
import { problemText } from "./problem-text.ts";

/**
 * The sentences to show now, by field. What is wrong shows at once; what is only missing shows when somebody has looked at
 * what is left to do. A sentence goes when its field changes, until the server has judged anew.
 */
export function errorsOf(
  state: DraftState,
  asked: boolean,
  { attribute, unitsOf }: Lookups,
): ReadonlyMap<string, string> {
  const { content, judged, issues, view } = state;
  const errors = new Map(issues);
  for (const problem of view.problems) {
    const { field, unit } = problem;
    const [now, then] = [valueAt(content, field), valueAt(judged, field)];
    const changed = now !== then && JSON.stringify(now) !== JSON.stringify(then);
    const quiet = !asked && (isMissing(now) || problem.problem === "none-to-come");
    if (errors.has(field) || changed || quiet) continue;
    const known = attribute(field.split(".")[1] ?? "");
    const symbol = known && unitsOf(known).find((each) => each.id === unit)?.symbol;
    errors.set(field, problemText(problem, symbol));
  }
  return errors;
}

/** The error of a field, or of something inside it. */
export function errorAt(errors: ReadonlyMap<string, string>, field: string): string | undefined {
  const whole = errors.get(field);
  if (whole !== undefined) return whole;
  for (const [path, sentence] of errors) if (path.startsWith(`${field}.`)) return sentence;
  return undefined;
}
