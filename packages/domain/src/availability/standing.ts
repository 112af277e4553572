import type { AvailabilityFacts, Span, Taken } from "./facts.ts";
import { openRuns, stepLength } from "./steps.ts";
import { MINUTE } from "./zone.ts";

type Buffers = Pick<AvailabilityFacts["settings"], "bufferBefore" | "bufferAfter">;

/** Which of what is taken would no longer be open, or on a unit that is no longer there. `buffers`: those around it. */
export function standingOutside(facts: AvailabilityFacts, taken: readonly Taken[], buffers: Buffers): Taken[] {
  return taken.filter((each) => each.unit > facts.units || !isOpen(facts, bookingOf(each, buffers)));
}

/** What was booked, without the buffers around it; a stretch shorter than they are stays as it is. */
export function bookingOf({ from, to }: Span, { bufferBefore, bufferAfter }: Buffers): Span {
  const booking = { from: from + bufferBefore * MINUTE, to: to - bufferAfter * MINUTE };
  return booking.to > booking.from ? booking : { from, to };
}

function isOpen(facts: AvailabilityFacts, booking: Span): boolean {
  const runs = openRuns(facts, booking);
  const touches = runs[0]?.from === booking.from && runs.at(-1)?.to === booking.to;
  return touches && (runs.length === 1 || stepLength(facts) === null);
}
