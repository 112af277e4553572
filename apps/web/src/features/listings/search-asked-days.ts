import type { ListingFilters } from "@commonbench/domain/listings/filters";
import { formatNumber } from "#web/lib/format.ts";
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
  /** Of what is open: so many hours on end can be booked; null asks for open days only. */
  hours: number | null;
}

type Asked = NonNullable<ListingFilters["open"]> & { readonly hours?: number | undefined };

export const asDays = (of: DaysOf, { from = "", to = "", hours }: Asked): Days => ({
  of,
  from,
  to,
  hours: hours ?? null,
});

/** Whether nothing is asked of days. */
export const anyDay = ({ from, to, hours }: Days): boolean => from === "" && to === "" && hours === null;

/** The days that the address says; where it says none, of what is looked for. */
export function daysAsked(params: SearchParams): Days {
  const { open, free, sessions, kinds = [] } = readSearchState(params).filters;
  if (free ?? open) return asDays("open", free ?? open ?? {});
  const courses = kinds.length > 0 && kinds.every((kind) => kind === "training");
  return asDays(sessions || courses ? "sessions" : "open", sessions ?? {});
}

/** `2026-11-26..2026-11-27`; one date alone is that day, `..2026-11-27` is from today on. */
export const openText = ({ from = "", to = "" }: NonNullable<ListingFilters["open"]>): string =>
  to ? `${from}..${to}` : from;

/** `4,2026-11-26..2026-11-27`, or `4` within the coming days. */
export const freeText = ({ hours, ...days }: NonNullable<ListingFilters["free"]>): string =>
  [String(hours), openText(days)].filter((part) => part !== "").join(",");

export function withDays(params: SearchParams, { of, hours, ...days }: Days): SearchParams {
  const turned = days.from && days.to && days.from > days.to;
  const [from, to] = turned ? [days.to, days.from] : [days.from, days.to];
  if (of === "open" && hours !== null)
    return withParam(without(params, "from", "to", "open"), "free", freeText({ hours, from, to }));
  if (of === "open") return withParam(without(params, "from", "to", "free"), "open", openText({ from, to }));
  return withParam(withParam(without(params, "open", "free"), "from", from), "to", to);
}

/** `23–29 Nov`, `from 23 Nov`, `until 29 Nov`. Days are calendar days: no zone moves them. */
export function daysText(days: Days): string {
  const { hours, ...rest } = days;
  if (days.of === "sessions" || hours === null) return datesText(days);
  const shown = formatNumber(hours);
  if (days.from === "" && days.to === "") return t("search.free-within-any", { hours: shown });
  return t("search.free-within", { hours: shown, day: datesText(rest) });
}

/** The days alone. */
export function datesText({ of, from, to }: Omit<Days, "hours">): string {
  const zone = { zone: "UTC" };
  if (from && to) return formatDateRange(from, to, zone);
  if (of === "open") return from ? formatDate(from, zone) : t("search.today-to-day", { day: formatDate(to, zone) });
  return from
    ? t("search.from-day", { day: formatDate(from, zone) })
    : t("search.until-day", { day: formatDate(to, zone) });
}
