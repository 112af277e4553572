import { dayFacts, daysOf, windowSpans } from "./days.ts";
import type { AvailabilityFacts, Span } from "./facts.ts";
import { firstAfter } from "./first-after.ts";
import { openSegments } from "./open.ts";
import { STEP_MINUTES } from "./settings.ts";
import { DAY, dayAt, instantOf, MINUTE } from "./zone.ts";

const NOON = DAY / 2;

/** How long a booking shall be: so many steps; or as many as it takes to have so many minutes, and at least some. */
export type Need = { readonly steps: number } | { readonly minutes: number; readonly atLeast?: number };

/** Milliseconds of a step that the clock measures; null where the listing's hours make it. */
export function stepLength({ settings }: AvailabilityFacts): number | null {
  const minutes = STEP_MINUTES[settings.step];
  return minutes === null ? null : minutes * MINUTE;
}

/** How many steps a booking has; null when it does not begin and end where steps do. Says nothing of closed time between. */
export function stepsBetween(facts: AvailabilityFacts, span: Span): number | null {
  const step = stepLength(facts);
  if (step === null) return slotsBetween(facts, span);
  const steps = (span.to - span.from) / step;
  return Number.isInteger(steps) && isOnGrid(facts, span.from, step) && isOnGrid(facts, span.to, step) ? steps : null;
}

/** Whether some hours that have begun count their steps so that one begins or ends here. */
function isOnGrid(facts: AvailabilityFacts, instant: number, step: number): boolean {
  const day = dayAt(facts.timeZone, instant);
  return [day - 1, day].some((each) =>
    hoursOn(facts, each).some(({ from, to }) => from <= instant && instant <= to && (instant - from) % step === 0),
  );
}

/** Two shifts may begin or end at the same time; the shortest reading counts. */
function slotsBetween(facts: AvailabilityFacts, { from, to }: Span): number | null {
  const [first = 0, last = first] = ends(daysOf(facts, { from, to }));
  const slots = slotsIn(facts, first - 1, last);
  let fewest: number | null = null;
  for (const [end, slot] of slots.entries()) {
    if (slot.to !== to) continue;
    const start = slots.findLastIndex((each, index) => index <= end && each.from === from);
    if (start >= 0 && (fewest === null || end - start + 1 < fewest)) fewest = end - start + 1;
  }
  return fewest;
}

const ends = (days: readonly number[]) => [days[0], days.at(-1)];

/** Every booking of that length that begins within `range` and that the hours allow, in order. */
export function bookingsFrom(facts: AvailabilityFacts, range: Span, need: Need): Span[] {
  const step = stepLength(facts);
  const found = step === null ? fromSlots(facts, range, need) : fromGrid(facts, range, step * stepsFor(need, step));
  return found
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .filter((span, at, all) => span.from !== all[at - 1]?.from || span.to !== all[at - 1]?.to);
}

const stepsFor = (need: Need, step: number) =>
  "steps" in need ? need.steps : Math.max(1, Math.ceil((need.minutes * MINUTE) / step));

function fromGrid(facts: AvailabilityFacts, range: Span, length: number): Span[] {
  const step = stepLength(facts) ?? length;
  const open = openRuns(facts, { from: range.from, to: range.to + length });
  const found: Span[] = [];
  for (const day of [dayAt(facts.timeZone, range.from) - 1, ...daysOf(facts, range)]) {
    for (const hours of hoursOn(facts, day)) {
      const skipped = Math.max(0, Math.ceil((range.from - hours.from) / step));
      for (let from = hours.from + skipped * step; from < Math.min(hours.to, range.to); from += step) {
        const to = from + length;
        if (isOpen(open, { from, to }) && (to <= hours.to || isOnGrid(facts, to, step))) found.push({ from, to });
      }
    }
  }
  return found;
}

/** Open time joined where only the number of units changes. */
export function openRuns(facts: AvailabilityFacts, range: Span): Span[] {
  const runs: { from: number; to: number }[] = [];
  for (const { from, to } of openSegments(facts, range)) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === from) last.to = to;
    else runs.push({ from, to });
  }
  return runs;
}

function isOpen(runs: readonly Span[], { from, to }: Span): boolean {
  const run = runs[firstAfter(runs, from, (each) => each.to)];
  return run !== undefined && run.from <= from && to <= run.to;
}

function fromSlots(facts: AvailabilityFacts, range: Span, need: Need): Span[] {
  const [first = 0, last = first] = ends(daysOf(facts, range));
  const ahead = "steps" in need ? need.steps : Math.ceil(need.minutes / 60);
  // Days of rest lie between: so far ahead there are enough slots, or the listing is hardly ever open.
  const slots = slotsIn(facts, first - 1, last + ahead * 3 + 31);
  return slots.flatMap(({ from }, at) => {
    if (from < range.from || from >= range.to) return [];
    const to = endOf(slots, at, need);
    return to === null ? [] : [{ from, to }];
  });
}

function endOf(slots: readonly Span[], at: number, need: Need): number | null {
  if ("steps" in need) return slots[at + need.steps - 1]?.to ?? null;
  let missing = need.minutes * MINUTE;
  const last = slots.findIndex(({ from, to }, index) => {
    if (index >= at) missing -= to - from;
    return missing <= 0;
  });
  return last < 0 ? null : (slots[Math.max(last, at + (need.atLeast ?? 1) - 1)]?.to ?? null);
}

/** The half-days, days or shifts that begin on these dates, in order. */
function slotsIn(facts: AvailabilityFacts, first: number, last: number): Span[] {
  const found: Span[] = [];
  for (let day = first; day <= last; day += 1) found.push(...slotsOn(facts, day));
  return found.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

function slotsOn(facts: AvailabilityFacts, day: number): Span[] {
  const hours = hoursOn(facts, day);
  if (facts.settings.step === "shift") return shiftsOn(facts, day);
  if (facts.settings.step === "day") return around(hours);
  // Noon divides; hours that lie on one side of it are one half-day.
  const noon = instantOf(facts.timeZone, day * DAY + NOON);
  const before = hours.filter(({ from }) => from < noon).map(({ from, to }) => ({ from, to: Math.min(to, noon) }));
  const after = hours.filter(({ to }) => to > noon).map(({ from, to }) => ({ from: Math.max(from, noon), to }));
  return [...around(before), ...around(after)];
}

function around(spans: readonly Span[]): Span[] {
  const from = spans[0]?.from;
  return from === undefined ? [] : [{ from, to: Math.max(...spans.map(({ to }) => to)) }];
}

/** Shifts of a date that its open time covers wholly. */
function shiftsOn(facts: AvailabilityFacts, day: number): Span[] {
  const { start, end } = dayFacts(facts, day);
  const open = openRuns(facts, { from: start, to: end + DAY });
  return windowSpans(facts.timeZone, day, facts.settings.shifts).filter((shift) => isOpen(open, shift));
}

/** The hours that begin on a date, cut where the next date is closed. */
function hoursOn(facts: AvailabilityFacts, day: number): readonly Span[] {
  const { windows, end } = dayFacts(facts, day);
  if (!dayFacts(facts, day + 1).closed || windows.every(({ to }) => to <= end)) return windows;
  return windows.map(({ from, to }) => ({ from, to: Math.min(to, end) })).filter(({ from, to }) => to > from);
}
