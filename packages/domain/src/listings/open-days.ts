import type { ListingFilters } from "./filters.ts";
import type { ListingKind } from "./schemas.ts";
import type { WeeklyWindow } from "./weekly-plan.ts";

type OpenDays = ListingFilters["open"];

const DAY = 24 * 60 * 60_000;
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4;

/** The ISO weekdays (1 = Monday) of these days and all between them; none when the first comes after the last. */
export function weekdaysBetween(from: string, to: string): ReadonlySet<number> {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const count = Math.max(0, Math.min(7, last - first + 1));
  return new Set(Array.from({ length: count }, (_, after) => weekdayOf(first + after)));
}

/** The weekdays that a filter asks for, one date alone being that day; null where it asks for none. */
export function openWeekdays(open: OpenDays): ReadonlySet<number> | null {
  const { from, to } = open ?? {};
  const [first, last] = [from ?? to, to ?? from];
  return first === undefined || last === undefined ? null : weekdaysBetween(first, last);
}

/** A last day without a first means from today on. */
export function openFromToday(open: OpenDays, today: string): OpenDays {
  return open?.to === undefined || open.from !== undefined ? open : { from: today, to: open.to };
}

/** The weekdays on which a listing's hours begin. Courses are found by their sessions; partners keep no hours. */
export function openingWeekdays(kind: ListingKind, plan: readonly WeeklyWindow[]): number[] {
  if (kind !== "equipment" && kind !== "lab") return [];
  return [...new Set(plan.map(({ day }) => day))].toSorted((a, b) => a - b);
}

function dayNumber(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);
}

function weekdayOf(day: number): number {
  return ((((day + FIRST_WEEKDAY - 1) % 7) + 7) % 7) + 1;
}
