import type { AvailabilityFacts, ClosureFact, ExceptionFact, Span } from "./facts.ts";
import type { DayWindow } from "./settings.ts";
import { DAY, dayAt, dayNumber, instantOf, MINUTE, startOfDay, weekdayOf } from "./zone.ts";

/** What holds on one date of the listing's calendar. */
export interface DayFacts {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
  readonly units: number;
  /** The hours that begin on this date, as instants; they may reach into the next. */
  readonly windows: readonly Span[];
}

interface Dated<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

interface Prepared {
  readonly facts: AvailabilityFacts;
  readonly exceptions: readonly Dated<ExceptionFact>[];
  readonly closures: readonly Dated<ClosureFact>[];
  readonly days: Map<number, DayFacts>;
  readonly open: Map<number, readonly Span[]>;
}

const prepared = new WeakMap<AvailabilityFacts, Prepared>();

function prepare(facts: AvailabilityFacts): Prepared {
  const known = prepared.get(facts);
  if (known !== undefined) return known;
  const made: Prepared = {
    facts,
    // Where two speak of one day, the one that speaks of fewer days counts.
    exceptions: facts.exceptions.map(dated).toSorted((a, b) => a.last - a.first - (b.last - b.first)),
    closures: facts.closures.map(dated).toSorted((a, b) => a.last - a.first - (b.last - b.first)),
    days: new Map(),
    open: new Map(),
  };
  prepared.set(facts, made);
  return made;
}

function dated<T extends { readonly from: string; readonly to: string }>(value: T): Dated<T> {
  return { first: dayNumber(value.from), last: dayNumber(value.to), value };
}

/** What holds on a date. An exception of the listing comes before a closure of the organisation. */
export function dayFacts(facts: AvailabilityFacts, day: number): DayFacts {
  const at = prepare(facts);
  const known = at.days.get(day);
  if (known !== undefined) return known;
  const found = readDay(at, day);
  at.days.set(day, found);
  return found;
}

function readDay({ facts, exceptions, closures }: Prepared, day: number): DayFacts {
  const spoken = exceptions.filter(({ first, last }) => first <= day && day <= last).map(({ value }) => value.effect);
  const hours = spoken.find(({ kind }) => kind !== "units");
  const units = spoken.find((effect) => effect.kind === "units")?.units ?? facts.units;
  const closure = closures.find(({ first, last }) => first <= day && day <= last)?.value;
  const closed = hours === undefined ? closure?.asDay === null : hours.kind === "closed";
  const weekday = closure?.asDay ?? weekdayOf(day);
  const windows = hours?.kind === "hours" ? hours.windows : facts.plan.filter((window) => window.day === weekday);
  const zone = facts.timeZone;
  return {
    start: startOfDay(zone, day),
    end: startOfDay(zone, day + 1),
    closed,
    units,
    windows: closed ? [] : windowSpans(zone, day, windows),
  };
}

/** Wall-clock windows of a date as instants, in order; what a change of clocks leaves nothing of is left out. */
export function windowSpans(timeZone: string, day: number, windows: readonly DayWindow[]): Span[] {
  return windows
    .map(({ from, to }) => ({
      from: instantOf(timeZone, day * DAY + from * MINUTE),
      to: instantOf(timeZone, day * DAY + to * MINUTE),
    }))
    .filter(({ from, to }) => to > from)
    .toSorted((a, b) => a.from - b.from);
}

/** The open time between a date's midnights, joined where it touches: of its own hours and of those of the day before. */
export function openOn(facts: AvailabilityFacts, day: number): readonly Span[] {
  const { open } = prepare(facts);
  const known = open.get(day);
  if (known !== undefined) return known;
  const { start, end, closed, windows } = dayFacts(facts, day);
  const reaching = dayFacts(facts, day - 1).windows.filter(({ to }) => to > start);
  const found = closed ? [] : joined([...reaching, ...windows], { from: start, to: end });
  open.set(day, found);
  return found;
}

function joined(spans: readonly Span[], within: Span): Span[] {
  const result: { from: number; to: number }[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const from = Math.max(span.from, within.from);
    const to = Math.min(span.to, within.to);
    const last = result.at(-1);
    if (from >= to) continue;
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

/** The dates that a stretch of time touches. */
export function daysOf({ timeZone }: AvailabilityFacts, { from, to }: Span): number[] {
  const first = dayAt(timeZone, from);
  const last = Math.max(first, dayAt(timeZone, to - 1));
  return Array.from({ length: last - first + 1 }, (_, after) => first + after);
}
