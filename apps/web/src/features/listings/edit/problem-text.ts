import { formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import type { Problem } from "./draft-state.ts";

/** What keeps a field from being published, in a sentence. `unit` is the symbol of the limit's unit. */
export function problemText({ problem, limit }: Problem, unit: string | undefined): string {
  const figure = limit === undefined ? "" : formatNumber(limit);
  return t(`listings.problem-${problem}`, { limit: unit === undefined ? figure : `${figure} ${unit}` });
}
