import { startOfDay, dayNumber } from "@commonbench/domain/availability/zone";
import type { Span } from "@commonbench/domain/availability/facts";
import { addDays, isCalendarDate, mondayOf } from "#web/lib/calendar-date.ts";

export const CALENDAR_VIEWS = ["day", "week"] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

export interface CalendarState {
  readonly view: CalendarView;
  readonly day: string;
  /** Only this one of the organisation's listings; null shows all. */
  readonly listing: string | null;
}

export function readCalendar(given: Readonly<Partial<Record<string, string>>>, today: string): CalendarState {
  const { day, listing } = given;
  return {
    view: given["view"] === "week" ? "week" : "day",
    day: day !== undefined && isCalendarDate(day) ? day : today,
    listing: listing !== undefined && /^[\da-f-]{36}$/.test(listing) ? listing : null,
  };
}

export const calendarParams = ({ view, day, listing }: CalendarState, today: string): Record<string, string> => ({
  ...(view === "day" ? {} : { view }),
  ...(day === today ? {} : { day }),
  ...(listing === null ? {} : { listing }),
});

/** The days that are shown, both included. */
export const shownDays = ({ view, day }: Pick<CalendarState, "view" | "day">): { first: string; last: string } =>
  view === "day" ? { first: day, last: day } : { first: mondayOf(day), last: addDays(mondayOf(day), 6) };

export const rangeIn = (zone: string, { first, last }: { first: string; last: string }): Span => ({
  from: startOfDay(zone, dayNumber(first)),
  to: startOfDay(zone, dayNumber(last) + 1),
});
