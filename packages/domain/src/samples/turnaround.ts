import { dayFacts, openOn } from "../availability/days.ts";
import type { AvailabilityFacts } from "../availability/facts.ts";
import { dayAt } from "../availability/zone.ts";

/** Days that a lab is closed one after the other are counted no further. */
const MOST_CLOSED_DAYS = 400;

/** The date (a day number) of the `days`-th working day after `from`; null when the lab does not open again. */
export function workingDayAfter(facts: AvailabilityFacts, from: number, days: number): number | null {
  let day = from;
  for (let left = days, closed = 0; left > 0;) {
    day += 1;
    if (openOn(facts, day).length > 0) left -= 1;
    else if ((closed += 1) > MOST_CLOSED_DAYS) return null;
  }
  return day;
}

/** When the lab shuts on a date; midnight where it does not open. */
export function endOfWork(facts: AvailabilityFacts, day: number): number {
  return openOn(facts, day).at(-1)?.to ?? dayFacts(facts, day).end;
}

export interface Turnaround {
  /** The end of the working day on which the report is due. */
  readonly dueAt: Date;
  /** When the lab is reminded: as it opens on the working day before; null when that is the day of receipt or earlier. */
  readonly remindAt: Date | null;
}

/** The clock that starts when samples are received. */
export function turnaroundOf(facts: AvailabilityFacts, receivedAt: Date, days: number): Turnaround | null {
  const received = dayAt(facts.timeZone, receivedAt.getTime());
  const due = workingDayAfter(facts, received, days);
  if (due === null) return null;
  const before = days > 1 ? workingDayAfter(facts, received, days - 1) : null;
  const opens = before === null ? undefined : openOn(facts, before)[0]?.from;
  return { dueAt: new Date(endOfWork(facts, due)), remindAt: opens === undefined ? null : new Date(opens) };
}

export const CLOCK_STATES = ["on-time", "due-today", "late"] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** How the clock stands, or stood when the report came. */
export function clockState(dueAt: Date, timeZone: string, at: Date): ClockState {
  if (at > dueAt) return "late";
  return dayAt(timeZone, at.getTime()) === dayAt(timeZone, dueAt.getTime() - 1) ? "due-today" : "on-time";
}
