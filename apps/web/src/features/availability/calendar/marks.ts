import { openSegments } from "@commonbench/domain/availability/open";
import { dayNumber, DAY, instantOf, MINUTE, offsetAt } from "@commonbench/domain/availability/zone";
import { datesBetween, weekdayOf } from "#web/lib/calendar-date.ts";
import { formatClock, formatWeekday } from "#web/lib/format-time.ts";
import type { CalendarView } from "./calendar-state.ts";
import { rangeIn } from "./calendar-state.ts";
import type { Resource } from "./floor.tsx";
import type { Timed } from "./lanes.ts";

const HOUR = 60 * MINUTE;
const USUAL = { from: 8 * HOUR, to: 20 * HOUR };

interface Shown {
  readonly range: Timed;
  readonly marks: readonly { at: number; text: string }[];
}

/** The hours of a day in which anything is open or booked; a week as whole days. */
export function marksOf(
  view: CalendarView,
  zone: string,
  days: { first: string; last: string },
  resources: readonly Resource[],
): Shown {
  const whole = rangeIn(zone, days);
  if (view === "week") {
    const dates = datesBetween(days.first, days.last);
    const marks = dates.map((date) => ({
      at: rangeIn(zone, { first: date, last: date }).from,
      text: `${formatWeekday(weekdayOf(date))} ${Number(date.slice(8))}`,
    }));
    return { range: whole, marks };
  }
  const { from, to } = hoursOf(zone, whole, resources);
  const wall = dayNumber(days.first) * DAY;
  const every = (to - from > 14 * HOUR ? 2 : 1) * HOUR;
  const marks = Array.from({ length: Math.ceil((to - from) / every) }, (_, index) => from + index * every).map(
    (at) => ({
      at: instantOf(zone, wall + at),
      text: formatClock(at / MINUTE).slice(0, 2),
    }),
  );
  return { range: { from: instantOf(zone, wall + from), to: instantOf(zone, wall + to) }, marks };
}

function hoursOf(zone: string, day: Timed, resources: readonly Resource[]): Timed {
  const spans = resources.flatMap(({ facts, events }) => [
    ...(facts === null ? [] : openSegments(facts, day)),
    ...events,
  ]);
  if (spans.length === 0) return USUAL;
  const clock = (instant: number): number => instant + offsetAt(zone, instant) - (day.from + offsetAt(zone, day.from));
  const from = Math.min(...spans.map((span) => clock(Math.max(span.from, day.from))), USUAL.from + 2 * HOUR);
  const to = Math.max(...spans.map((span) => clock(Math.min(span.to, day.to))), USUAL.from + 8 * HOUR);
  return { from: Math.floor(from / HOUR) * HOUR, to: Math.min(DAY, Math.ceil(to / HOUR) * HOUR) };
}
