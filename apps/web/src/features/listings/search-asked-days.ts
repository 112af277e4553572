import type { ListingFilters } from "@commonbench/domain/listings/filters";
import { formatDate, formatDateRange } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { without, withParam, type SearchParams } from "./search-params.ts";
import { readSearchState } from "./search-state.ts";

/** Days narrow the hours of machines and labs, or the starts of courses: nothing has both. */
export type DaysOf = "open" | "sessions";

export interface Days {
  of: DaysOf;
  from: string;
  to: string;
}

export const asDays = (of: DaysOf, { from = "", to = "" }: NonNullable<ListingFilters["open"]>): Days => ({
  of,
  from,
  to,
});

/** The days that the address says; where it says none, of what is looked for. */
export function daysAsked(params: SearchParams): Days {
  const { open, sessions, kinds = [] } = readSearchState(params).filters;
  if (open) return asDays("open", open);
  const courses = kinds.length > 0 && kinds.every((kind) => kind === "training");
  return asDays(sessions || courses ? "sessions" : "open", sessions ?? {});
}

/** `2026-11-26..2026-11-27`; one date alone is that day, `..2026-11-27` is from today on. */
export const openText = ({ from = "", to = "" }: NonNullable<ListingFilters["open"]>): string =>
  to ? `${from}..${to}` : from;

export function withDays(params: SearchParams, { of, ...days }: Days): SearchParams {
  const turned = days.from && days.to && days.from > days.to;
  const [from, to] = turned ? [days.to, days.from] : [days.from, days.to];
  if (of === "open") return withParam(without(params, "from", "to"), "open", openText({ from, to }));
  return withParam(withParam(without(params, "open"), "from", from), "to", to);
}

/** `23–29 Nov`, `from 23 Nov`, `until 29 Nov`. Days are calendar days: no zone moves them. */
export function daysText({ of, from, to }: Days): string {
  const zone = { zone: "UTC" };
  if (from && to) return formatDateRange(from, to, zone);
  if (of === "open") return from ? formatDate(from, zone) : t("search.today-to-day", { day: formatDate(to, zone) });
  return from
    ? t("search.from-day", { day: formatDate(from, zone) })
    : t("search.until-day", { day: formatDate(to, zone) });
}
