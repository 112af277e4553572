import { dayFacts, daysOf } from "./days.ts";
import type { AvailabilityFacts, Occupancy, Span } from "./facts.ts";
import { firstAfter } from "./first-after.ts";
import { takenSteps } from "./open.ts";
import { MINUTE } from "./zone.ts";

interface Steps {
  readonly times: readonly number[];
  readonly counts: readonly number[];
}

interface Room {
  readonly all: Steps;
  readonly busy: Steps;
  /** By unit, in order; the stretches of one unit never overlap. */
  readonly units: ReadonlyMap<number, readonly Span[]>;
}

const rooms = new WeakMap<Occupancy, Room>();

function roomOf(occupancy: Occupancy): Room {
  const known = rooms.get(occupancy);
  if (known !== undefined) return known;
  const units = new Map<number, Span[]>();
  for (const taken of occupancy.taken.toSorted((a, b) => a.from - b.from)) {
    const spans = units.get(taken.unit);
    if (spans === undefined) units.set(taken.unit, [taken]);
    else spans.push(taken);
  }
  const room = { all: takenSteps(occupancy), busy: takenSteps({ taken: [], busy: occupancy.busy }), units };
  rooms.set(occupancy, room);
  return room;
}

/** A booking with the buffers that it needs around it. */
export function withBuffers({ settings }: AvailabilityFacts, { from, to }: Span): Span {
  return { from: from - settings.bufferBefore * MINUTE, to: to + settings.bufferAfter * MINUTE };
}

/** How many units a booking of exactly this time could have; buffers are added here. */
export function unitsLeft(facts: AvailabilityFacts, occupancy: Occupancy, booking: Span): number {
  const range = withBuffers(facts, booking);
  const room = roomOf(occupancy);
  const left = facts.settings.unitKind === "pool" ? poolLeft(facts, room.all, range) : singleLeft(facts, room, range);
  return Math.max(0, left);
}

function poolLeft(facts: AvailabilityFacts, steps: Steps, range: Span): number {
  let least = Infinity;
  for (const day of daysOf(facts, range)) {
    const { start, end, units } = dayFacts(facts, day);
    least = Math.min(
      least,
      units - mostTaken(steps, { from: Math.max(start, range.from), to: Math.min(end, range.to) }),
    );
  }
  return least;
}

/** Machines with a number: those that are there all the time and that nobody has in between. */
function singleLeft(facts: AvailabilityFacts, { busy, units }: Room, range: Span): number {
  const there = Math.min(...daysOf(facts, range).map((day) => dayFacts(facts, day).units));
  let free = there;
  for (const [unit, spans] of units) if (unit <= there && meets(spans, range)) free -= 1;
  return free - mostTaken(busy, range);
}

function mostTaken({ times, counts }: Steps, { from, to }: Span): number {
  let most = 0;
  for (
    let at = Math.max(0, firstAfter(times, from, itself) - 1);
    at < times.length && (times[at] ?? Infinity) < to;
    at += 1
  ) {
    const ends = times[at + 1] ?? Infinity;
    if (ends > from) most = Math.max(most, counts[at] ?? 0);
  }
  return most;
}

const endOf = ({ to }: Span) => to;
const itself = (time: number) => time;

function meets(spans: readonly Span[], { from, to }: Span): boolean {
  return (spans[firstAfter(spans, from, endOf)]?.from ?? Infinity) < to;
}
