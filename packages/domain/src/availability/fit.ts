import { daysOf } from "./days.ts";
import type { AvailabilityFacts, BookingRequest, FitRefusal, Occupancy, Span } from "./facts.ts";
import { unitsLeft } from "./room.ts";
import { bookingsFrom, type Need, openRuns, stepLength, stepsBetween } from "./steps.ts";
import { DAY, dayAt, MINUTE } from "./zone.ts";

/** Why a booking cannot be made, the plainest reason first; null when it can. `occupancy` must cover it with its buffers. */
export function fitRefusal(
  facts: AvailabilityFacts,
  occupancy: Occupancy,
  request: BookingRequest,
  now: number,
): FitRefusal | null {
  const refusal = hoursRefusal(facts, request) ?? timeRefusal(facts, request, now);
  if (refusal !== null) return refusal;
  return unitsLeft(facts, occupancy, request) >= request.units ? null : "taken";
}

/** What hours, steps and lengths say of a booking, whenever it is made and whoever was there before. */
export function hoursRefusal(facts: AvailabilityFacts, request: BookingRequest): FitRefusal | null {
  const { settings } = facts;
  if (request.units > Math.min(facts.units, settings.maxUnits ?? Infinity)) return "too-many-units";
  if (request.to <= request.from) return "too-short";
  const steps = stepsBetween(facts, request);
  const runs = openRuns(facts, request);
  const first = runs[0];
  const last = runs.at(-1);
  if (first?.from !== request.from || last?.to !== request.to) return "closed";
  // Days and shifts may have nights between them; hours may not.
  if (stepLength(facts) !== null && runs.length > 1) return "closed";
  if (steps === null) return "off-step";
  if (steps < settings.minSteps) return "too-short";
  return settings.maxSteps !== null && steps > settings.maxSteps ? "too-long" : null;
}

function timeRefusal({ settings, timeZone }: AvailabilityFacts, { from }: Span, now: number): FitRefusal | null {
  if (from < now + settings.noticeMinutes * MINUTE) return "too-soon";
  return dayAt(timeZone, from) > dayAt(timeZone, now) + settings.horizonDays ? "too-far" : null;
}

export interface StartsQuery {
  readonly range: Span;
  readonly need: Need;
  readonly units: number;
}

/** Every booking of that length that begins within `range` and can be made now. */
export function startsOf(
  facts: AvailabilityFacts,
  occupancy: Occupancy,
  { range, need, units }: StartsQuery,
  now: number,
): Span[] {
  return bookingsFrom(facts, range, allowed(facts, need)).filter((span) =>
    fits(facts, occupancy, { ...span, units }, now),
  );
}

/** The first booking of at least so long that lies wholly within `range`; null when there is none. */
export function firstFree(
  facts: AvailabilityFacts,
  occupancy: Occupancy,
  { range, need, units }: StartsQuery,
  now: number,
): Span | null {
  const long = allowed(facts, need);
  // Most are found in the first days, so later ones are not counted out before.
  for (let { from } = range; from < range.to; from += AT_ONCE) {
    const some = bookingsFrom(facts, { from, to: Math.min(from + AT_ONCE, range.to) }, long);
    const found = some.find((span) => span.to <= range.to && fits(facts, occupancy, { ...span, units }, now));
    if (found !== undefined) return found;
  }
  return null;
}

const AT_ONCE = 2 * DAY;
const ALTERNATIVE_DAYS = 14;

/** Bookings of the same length and units that can be made instead, the nearest in time first. */
export function nearestAlternatives(
  facts: AvailabilityFacts,
  occupancy: Occupancy,
  request: BookingRequest,
  now: number,
  { count = 3, days = ALTERNATIVE_DAYS } = {},
): Span[] {
  const known = alternativeRange(request, now, days);
  const range = { from: known.from, to: known.to - (request.to - request.from) };
  const near = startsOf(facts, occupancy, { range, need: needOf(facts, request), units: request.units }, now);
  const distance = ({ from }: Span) => Math.abs(from - request.from);
  return near
    .filter(({ from, to }) => to <= known.to && (from !== request.from || to !== request.to))
    .toSorted((a, b) => distance(a) - distance(b) || a.from - b.from)
    .slice(0, count);
}

/** Where alternatives are looked for, and what `occupancy` must cover with their buffers. */
export function alternativeRange({ from, to }: Span, now: number, days = ALTERNATIVE_DAYS): Span {
  return { from: Math.max(now, from - days * DAY), to: Math.max(now, to) + days * DAY };
}

/** As many steps as was asked for, or as cover it where it does not begin and end with steps. */
function needOf(facts: AvailabilityFacts, request: Span): Need {
  const steps = stepsBetween(facts, request);
  if (steps !== null) return { steps };
  if (stepLength(facts) !== null) return { minutes: Math.max(1, Math.ceil((request.to - request.from) / MINUTE)) };
  return { steps: Math.max(1, daysOf(facts, request).length) };
}

/** Never shorter than the listing allows. */
function allowed(facts: AvailabilityFacts, need: Need): Need {
  const { minSteps } = facts.settings;
  const step = stepLength(facts);
  if ("steps" in need) return { steps: Math.max(minSteps, need.steps) };
  if (step === null) return { ...need, atLeast: minSteps };
  return { steps: Math.max(minSteps, Math.ceil((need.minutes * MINUTE) / step)) };
}

/** Candidates already have the right steps and hours. */
function fits(facts: AvailabilityFacts, occupancy: Occupancy, request: BookingRequest, now: number): boolean {
  return (
    timeRefusal(facts, request, now) === null &&
    request.units <= Math.min(facts.units, facts.settings.maxUnits ?? Infinity) &&
    withinLengths(facts, request) &&
    unitsLeft(facts, occupancy, request) >= request.units
  );
}

function withinLengths(facts: AvailabilityFacts, span: Span): boolean {
  const { minSteps, maxSteps } = facts.settings;
  const step = stepLength(facts);
  const steps = step === null ? stepsBetween(facts, span) : (span.to - span.from) / step;
  return steps !== null && steps >= minSteps && steps <= (maxSteps ?? Infinity);
}
