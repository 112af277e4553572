import { dayFacts, daysOf, openOn } from "./days.ts";
import type { AvailabilityFacts, FreeSegment, Occupancy, OpenSegment, Span } from "./facts.ts";

/** When the listing is open within `range`, and how many units there are; in order, joined where nothing changes. */
export function openSegments(facts: AvailabilityFacts, range: Span): OpenSegment[] {
  const found: { from: number; to: number; capacity: number }[] = [];
  for (const day of daysOf(facts, range)) {
    const capacity = dayFacts(facts, day).units;
    for (const span of openOn(facts, day)) {
      const from = Math.max(span.from, range.from);
      const to = Math.min(span.to, range.to);
      const last = found.at(-1);
      if (from >= to) continue;
      if (last !== undefined && last.to === from && last.capacity === capacity) last.to = to;
      else found.push({ from, to, capacity });
    }
  }
  return found;
}

/** How many units there are throughout `range`, whether it is open or not: what a claim may take from. */
export function unitSegments(facts: AvailabilityFacts, range: Span): OpenSegment[] {
  const found: { from: number; to: number; capacity: number }[] = [];
  for (const day of daysOf(facts, range)) {
    const { start, end, units } = dayFacts(facts, day);
    const last = found.at(-1);
    const to = Math.min(end, range.to);
    if (last !== undefined && last.capacity === units) last.to = to;
    else found.push({ from: Math.max(start, range.from), to, capacity: units });
  }
  return found;
}

/** How many units are taken from each instant on, in order. Before the first none are. */
export function takenSteps({ taken, busy }: Occupancy): { readonly times: number[]; readonly counts: number[] } {
  const changes: [number, number][] = [];
  for (const { from, to } of taken) changes.push([from, 1], [to, -1]);
  // More than any listing has: all of them.
  for (const { from, to, units } of busy) changes.push([from, units ?? ALL], [to, -(units ?? ALL)]);
  changes.sort((a, b) => a[0] - b[0]);
  const times: number[] = [];
  const counts: number[] = [];
  let count = 0;
  for (const [time, change] of changes) {
    count += change;
    if (times.at(-1) === time) counts[counts.length - 1] = count;
    else {
      times.push(time);
      counts.push(count);
    }
  }
  return { times, counts };
}

const ALL = 1_000_000;

/** The open time within `range` and how much of it is taken; in order, joined where nothing changes. */
export function freeSegments(facts: AvailabilityFacts, occupancy: Occupancy, range: Span): FreeSegment[] {
  const { times, counts } = takenSteps(occupancy);
  const found: { from: number; to: number; capacity: number; occupied: number }[] = [];
  let next = 0;
  for (const { from, to, capacity } of openSegments(facts, range)) {
    for (let at = from; at < to;) {
      while (next < times.length && (times[next] ?? Infinity) <= at) next += 1;
      const until = Math.min(to, times[next] ?? Infinity);
      const occupied = Math.min(capacity, counts[next - 1] ?? 0);
      const last = found.at(-1);
      if (last !== undefined && last.to === at && last.capacity === capacity && last.occupied === occupied)
        last.to = until;
      else found.push({ from: at, to: until, capacity, occupied });
      at = until;
    }
  }
  return found;
}
