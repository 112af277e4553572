import { Prisma, type Tx } from "@commonbench/db/client";
import type { AvailabilityFacts, Span } from "@commonbench/domain/availability/facts";
import { unitSegments } from "@commonbench/domain/availability/open";
import { withBuffers } from "@commonbench/domain/availability/room";

export const CAUSES = ["reservation", "offer", "block"] as const;
export type Cause = (typeof CAUSES)[number];

export interface Claim {
  readonly listingId: string;
  /** The reservation, offer or block that takes the units. */
  readonly subjectId: string;
  readonly cause: Cause;
  /** Hours and steps have been checked before, by `fitRefusal`. */
  readonly facts: AvailabilityFacts;
  /** The booking itself; its buffers are added here. */
  readonly span: Span;
  readonly units: number;
  /** Given up at that time unless it is kept; null for good. */
  readonly heldUntil: Date | null;
}

/**
 * Takes units in the caller's transaction and answers which; null when there are too few. Waits for whoever is taking
 * the same ones. Several claims of one transaction are made in the order of their time.
 */
export function claimUnits(tx: Tx, claim: Claim, now: Date): Promise<number[] | null> {
  return ask(tx, claiming(claim, now));
}

/** The same call as part of a statement. */
export function claiming(claim: Claim, now: Date): Prisma.Sql {
  return Prisma.sql`claim_units(${argumentsOf(claim, now)})`;
}

/** Claims instead of what the subject has of this listing. Null: nothing has changed. */
export function moveUnits(tx: Tx, claim: Claim, now: Date): Promise<number[] | null> {
  return ask(tx, Prisma.sql`move_units(${argumentsOf(claim, now)})`);
}

/** Takes just these units, or none of them and answers null. No buffers are added. */
export async function claimNumbers(
  tx: Tx,
  { listingId, subjectId, cause, span, heldUntil }: Omit<Claim, "facts" | "units">,
  numbers: readonly number[],
  now: Date,
): Promise<number[] | null> {
  const [from, to] = [new Date(span.from), new Date(span.to)];
  const units = [...numbers].toSorted((a, b) => a - b);
  await tx.$executeRaw`delete from occupancy
    where listing_id = ${listingId}::uuid and tstzrange(starts_at, ends_at) && tstzrange(${from}, ${to})
      and held_until <= ${now}`;
  const stored = await tx.$executeRaw`
    insert into occupancy (subject_id, unit, starts_at, ends_at, listing_id, cause, held_until)
    select ${subjectId}::uuid, unit, ${from}, ${to}, ${listingId}::uuid, ${cause}, ${heldUntil}::timestamptz
    from unnest(${units}::int[]) as unit order by unit
    on conflict on constraint occupancy_taken_once do nothing`;
  if (stored === units.length) return units;
  await releaseUnits(tx, subjectId, cause);
  return null;
}

/** Gives up what a subject has. Clients make ids, so a block that bears a reservation's must not free that one's place. */
export async function releaseUnits(tx: Tx, subjectId: string, cause: Cause): Promise<void> {
  await tx.occupancy.deleteMany({ where: { subjectId, cause } });
}

/** Gives up what a subject has from a time on: whoever leaves early leaves the rest to others. */
export async function releaseRest(tx: Tx, subjectId: string, from: Date): Promise<void> {
  await tx.occupancy.deleteMany({ where: { subjectId, startsAt: { gte: from } } });
  await tx.occupancy.updateMany({ where: { subjectId, endsAt: { gt: from } }, data: { endsAt: from } });
}

/**
 * Lets a hold last until another time, or for good (null). False when it is gone: it expired and somebody else has taken
 * its place. An expired hold that nobody has touched is kept.
 */
export async function keepHold(tx: Tx, subjectId: string, heldUntil: Date | null): Promise<boolean> {
  const { count } = await tx.occupancy.updateMany({ where: { subjectId }, data: { heldUntil } });
  return count > 0;
}

export interface Heir {
  readonly subjectId: string;
  readonly cause: Cause;
  readonly heldUntil: Date | null;
}

/** Gives what one subject holds to another: an offer that is taken up becomes a reservation. False when it is gone. */
export async function handOverUnits(tx: Tx, subjectId: string, heir: Heir): Promise<boolean> {
  const { count } = await tx.occupancy.updateMany({ where: { subjectId }, data: heir });
  return count > 0;
}

function argumentsOf(claim: Claim, now: Date): Prisma.Sql {
  const { listingId, subjectId, cause, facts, span, units, heldUntil } = claim;
  const segments = unitSegments(facts, withBuffers(facts, span));
  const starts = segments.map(({ from }) => new Date(from).toISOString());
  const ends = segments.map(({ to }) => new Date(to).toISOString());
  const capacities = segments.map(({ capacity }) => capacity);
  const isPool = facts.settings.unitKind === "pool";
  return Prisma.sql`${listingId}::uuid, ${subjectId}::uuid, ${cause}, ${starts}::timestamptz[], ${ends}::timestamptz[],
    ${capacities}::int[], ${units}::int, ${isPool}::boolean, ${heldUntil}::timestamptz, ${now}::timestamptz`;
}

async function ask(tx: Tx, call: Prisma.Sql): Promise<number[] | null> {
  const [row] = await tx.$queryRaw<{ units: number[] | null }[]>`select ${call} as units`;
  return row?.units ?? null;
}
