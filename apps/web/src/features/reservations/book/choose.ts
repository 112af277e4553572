import type { Span } from "@commonbench/domain/availability/facts";
import { startsOf } from "@commonbench/domain/availability/fit";
import { stepLength, stepsBetween } from "@commonbench/domain/availability/steps";
import { DAY, MINUTE } from "@commonbench/domain/availability/zone";
import type { Free } from "./free.ts";

interface Wanted {
  readonly steps: number;
  readonly units: number;
}

const bookingAt = ({ facts, occupancy, now }: Free, from: number, { steps, units }: Wanted): Span | undefined =>
  startsOf(facts, occupancy, { range: { from, to: from + 1 }, need: { steps }, units }, now)[0];

/** Where the shortest booking that has this instant in it begins: at the latest step before it. */
function startAt({ facts, occupancy, now }: Free, instant: number, units: number): number | undefined {
  const need = { steps: facts.settings.minSteps };
  const range = { from: instant - 2 * DAY, to: instant + 1 };
  return startsOf(facts, occupancy, { range, need, units }, now).findLast(({ to }) => to > instant)?.from;
}

/** The longest booking from that start that fits, up to so many steps. */
function longest(free: Free, from: number, { steps, units }: Wanted): Span | undefined {
  for (let count = steps; count >= free.facts.settings.minSteps; count -= 1) {
    const span = bookingAt(free, from, { steps: count, units });
    if (span !== undefined) return span;
  }
  return undefined;
}

/** What a press on the calendar books: as long as was wanted, or as long as there is. */
export function pressed(free: Free, instant: number, wanted: Wanted): Span | undefined {
  const from = startAt(free, instant, wanted.units);
  return from === undefined ? undefined : longest(free, from, wanted);
}

const NOTHING_TAKEN: Free["occupancy"] = { taken: [], busy: [] };

/** The same as if nobody had booked yet: what one can wait for. */
export const pressedTaken = (free: Free, instant: number, wanted: Wanted): Span | undefined =>
  pressed({ ...free, occupancy: NOTHING_TAKEN }, instant, wanted);

/** Starts of a day that others have. */
export function takenStarts({ facts, occupancy, now }: Free, range: Span, { steps, units }: Wanted): Span[] {
  const query = { range, need: { steps }, units };
  const free = new Set(startsOf(facts, occupancy, query, now).map(({ from }) => from));
  return startsOf(facts, NOTHING_TAKEN, query, now).filter(({ from }) => !free.has(from));
}

/** What was drawn, brought to whole steps; as drawn where it cannot be booked, so that it can be said why. */
export function drawn(free: Free, span: Span, units: number): Span {
  const from = startAt(free, span.from, units);
  if (from === undefined) return span;
  const minutes = Math.max(1, Math.ceil((span.to - from) / MINUTE));
  const { facts, occupancy, now } = free;
  const range = { from, to: from + 1 };
  const whole = startsOf(facts, occupancy, { range, need: { minutes }, units }, now)[0];
  if (whole !== undefined) return whole;
  const steps = facts.settings.maxSteps;
  return (steps === null ? undefined : longest(free, from, { steps: Math.min(steps, 1000), units })) ?? span;
}

/** How many steps that is, also on a closed day; the listing's fewest where it is not whole steps. */
export function stepsOf({ facts }: Free, span: Span): number {
  const { minSteps } = facts.settings;
  const step = stepLength(facts);
  const onTheClock = step === null ? minSteps : (span.to - span.from) / step;
  return stepsBetween(facts, span) ?? (Number.isInteger(onTheClock) ? Math.max(minSteps, onTheClock) : minSteps);
}
