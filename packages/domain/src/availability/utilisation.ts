import type { AvailabilityFacts, Busy, FreeSegment, Span } from "./facts.ts";
import { freeSegments } from "./open.ts";
import { dayNumber, MINUTE, startOfDay } from "./zone.ts";

/** Minutes of all units together. `used` counts what was there of the bookings, not what was agreed. */
export interface Utilisation {
  readonly offered: number;
  readonly booked: number;
  readonly used: number;
}

/** What happened to a listing, without buffers: they take a unit and nobody uses it. */
export interface Happened {
  /** What its owner kept for other things was not offered. */
  readonly blocked: readonly Busy[];
  readonly booked: readonly Busy[];
  readonly used: readonly Busy[];
  /** Before that it was not offered. */
  readonly since: number;
}

/** The last months up to `present` ("2026-11"), in order. */
export function monthsUntil(present: string, count: number): string[] {
  const [year = 0, month = 1] = present.split("-").map(Number);
  return Array.from({ length: count }, (_, at) =>
    new Date(Date.UTC(year, month - count + at, 1)).toISOString().slice(0, 7),
  );
}

/** A month of the zone's calendar. */
export function monthSpan(timeZone: string, month: string): Span {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const next = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
  return { from: startOfDay(timeZone, dayNumber(`${month}-01`)), to: startOfDay(timeZone, dayNumber(next)) };
}

/**
 * How much of what a listing offered was booked and used, by months that follow each other. All three count within the
 * hours that it has by now, so that a share is never more than the whole, and a night between two days is nobody's.
 */
export function utilisationOf(facts: AvailabilityFacts, happened: Happened, months: readonly string[]): Utilisation[] {
  const { blocked, booked, used, since } = happened;
  const spans = months.map((month) => monthSpan(facts.timeZone, month));
  const range = { from: Math.max(since, spans[0]?.from ?? since), to: spans.at(-1)?.to ?? since };
  if (range.from >= range.to) return spans.map(() => ({ offered: 0, booked: 0, used: 0 }));
  const segments = (busy: readonly Busy[]) => freeSegments(facts, { taken: [], busy: [...blocked, ...busy] }, range);
  const kept = segments([]);
  const withBooked = segments(booked);
  const withUsed = segments(used);
  return spans.map((span) => {
    const off = sum(kept, span, ({ occupied }) => occupied);
    return {
      offered: sum(kept, span, ({ capacity }) => capacity) - off,
      booked: sum(withBooked, span, ({ occupied }) => occupied) - off,
      used: sum(withUsed, span, ({ occupied }) => occupied) - off,
    };
  });
}

/** Unit minutes of the segments within `span`. */
function sum(segments: readonly FreeSegment[], span: Span, unitsOf: (segment: FreeSegment) => number): number {
  let total = 0;
  for (const segment of segments) {
    const length = Math.min(segment.to, span.to) - Math.max(segment.from, span.from);
    if (length > 0) total += length * unitsOf(segment);
  }
  return Math.round(total / MINUTE);
}
