import { openOn } from "@commonbench/domain/availability/days";
import type { AvailabilityFacts, FreeSegment, Occupancy, Span } from "@commonbench/domain/availability/facts";
import { startsOf } from "@commonbench/domain/availability/fit";
import { freeSegments } from "@commonbench/domain/availability/open";
import { DAY, dateOf, dayAt, dayNumber, MINUTE, offsetAt, startOfDay } from "@commonbench/domain/availability/zone";

/** What decides whether something is free: the same facts and the same rules as on the server. */
export interface Free {
  readonly facts: AvailabilityFacts;
  readonly occupancy: Occupancy;
  readonly now: number;
}

/** Stretches joined where they touch or overlap. */
export function joined(spans: readonly Span[]): Span[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

/** All time of the range that some booking could have now: with notice, buffers and shortest length counted in. */
export function bookable({ facts, occupancy, now }: Free, range: Span, units: number): Span[] {
  const need = { steps: facts.settings.minSteps };
  const before = { from: range.from - DAY, to: range.to };
  return joined(startsOf(facts, occupancy, { range: before, need, units }, now))
    .map(({ from, to }) => ({ from: Math.max(from, range.from), to: Math.min(to, range.to) }))
    .filter(({ from, to }) => from < to);
}

export const rangeOf = ({ timeZone }: AvailabilityFacts, first: string, last: string): Span => ({
  from: startOfDay(timeZone, dayNumber(first)),
  to: startOfDay(timeZone, dayNumber(last) + 1),
});

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);

export interface DayFree {
  /** Minutes. */
  readonly open: number;
  readonly free: number;
}

/** How much of each of these days is open, and can be booked. */
export function freeByDay(free: Free, dates: readonly string[], units: number): ReadonlyMap<string, DayFree> {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const spans = bookable(free, rangeOf(free.facts, first, last), units);
  return new Map(
    dates.map((date) => {
      const day = rangeOf(free.facts, date, date);
      const own = spans.map(({ from, to }) => ({ from: Math.max(from, day.from), to: Math.min(to, day.to) }));
      const open = lengthOf(openOn(free.facts, dayNumber(date)));
      return [date, { open: open / MINUTE, free: lengthOf(own.filter(({ from, to }) => from < to)) / MINUTE }];
    }),
  );
}

/** Bookings of that length that begin on a date. */
export function startsOn({ facts, occupancy, now }: Free, date: string, steps: number, units: number): Span[] {
  return startsOf(facts, occupancy, { range: rangeOf(facts, date, date), need: { steps }, units }, now);
}

export const dateAt = ({ timeZone }: AvailabilityFacts, instant: number): string => dateOf(dayAt(timeZone, instant));

/** Minutes that clocks of the zone show, since that day's midnight. */
export const wallMinutes = (timeZone: string, instant: number): number =>
  ((((instant + offsetAt(timeZone, instant)) % DAY) + DAY) % DAY) / MINUTE;

/** The pieces of open time within a range, with what is taken of each. */
export const segmentsIn = ({ facts, occupancy }: Free, range: Span): FreeSegment[] =>
  freeSegments(facts, occupancy, range);

/** What holds at an instant; the list is in order. */
export function at<Item extends Span>(spans: readonly Item[], instant: number): Item | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? Infinity) <= instant) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found !== undefined && found.from <= instant ? found : undefined;
}
