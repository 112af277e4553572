import type { ListingFilters } from "../listings/filters.ts";
import type { AvailabilityFacts, Occupancy, Span } from "./facts.ts";
import { firstFree } from "./fit.ts";
import { dateOf, dayAt, dayNumber, startOfDay } from "./zone.ts";

export type FreeFilter = NonNullable<ListingFilters["free"]>;

/** Where no last day is said. */
const USUAL_DAYS = 14;
const MOST_DAYS = 62;

/** The days of a search as numbers, both included; none of them is over. Null when the last comes before the first. */
export function searchedDays({ from, to }: FreeFilter, today: string): { first: number; last: number } | null {
  const first = Math.max(dayNumber(today), from === undefined ? 0 : dayNumber(from));
  const last = Math.min(to === undefined ? first + USUAL_DAYS - 1 : dayNumber(to), first + MOST_DAYS - 1);
  return last < first ? null : { first, last };
}

/** The first booking of so many hours within the days of a search, counted by the listing's own calendar. */
export function firstFreeWithin(
  facts: AvailabilityFacts,
  occupancy: Occupancy,
  filter: FreeFilter,
  now: number,
): Span | null {
  const { timeZone } = facts;
  const days = searchedDays(filter, dateOf(dayAt(timeZone, now)));
  if (days === null) return null;
  const range = { from: Math.max(now, startOfDay(timeZone, days.first)), to: startOfDay(timeZone, days.last + 1) };
  return firstFree(facts, occupancy, { range, need: { minutes: filter.hours * 60 }, units: 1 }, now);
}
