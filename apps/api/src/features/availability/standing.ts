import { Prisma } from "@commonbench/db/client";
import type { AvailabilityFacts, Taken } from "@commonbench/domain/availability/facts";
import type { CountStandingInput } from "@commonbench/domain/availability/schemas";
import { bookingOf, standingOutside } from "@commonbench/domain/availability/standing";
import { DAY } from "@commonbench/domain/availability/zone";
import type { ActingCtx, Parts } from "#api/context.ts";
import { loadOwnListing } from "#api/features/listings/load.ts";
import { prepared } from "#api/prepared.ts";
import { loadAvailability } from "./load.ts";
import type { StandingView } from "./view.ts";

const FIRST = 5;
const MOST = 5000;
/** Nothing is booked further ahead. */
const AHEAD_DAYS = 760;

/** What would stand outside of hours that are being edited. */
export async function countStanding(ctx: ActingCtx, input: CountStandingInput): Promise<StandingView> {
  const { id } = await loadOwnListing(ctx.db, ctx, input.listingId);
  const { settings, weeklyPlan: plan, units } = input;
  return standingOf(ctx, id, (stored) => ({ ...stored, settings, plan, units }));
}

/** Bookings to come that are outside of the hours; the owner has moved these, or lets them stand. */
export async function standingOf(
  parts: Parts,
  listingId: string,
  change: (facts: AvailabilityFacts) => AvailabilityFacts = (facts) => facts,
): Promise<StandingView> {
  const from = parts.now().getTime();
  const [{ facts }, taken] = await Promise.all([
    loadAvailability(parts, listingId, { from, to: from + AHEAD_DAYS * DAY }),
    loadBookings(parts, listingId),
  ]);
  const outside = standingOutside(change(facts), taken, facts.settings);
  const first = outside.slice(0, FIRST).map((each) => bookingOf(each, facts.settings));
  return {
    count: outside.length,
    first: first.map((span) => ({ from: new Date(span.from).toISOString(), to: new Date(span.to).toISOString() })),
  };
}

/** A booking of several units is several rows and one booking; so is one of a pool that goes from place to place. */
function loadBookings({ pool, now }: Parts, listingId: string): Promise<Taken[]> {
  return prepared<Taken & { [column: string]: unknown }>(
    pool,
    Prisma.sql`select max(unit) as unit, (extract(epoch from min(starts_at)) * 1000)::float8 as from,
      (extract(epoch from max(ends_at)) * 1000)::float8 as to
    from occupancy
    where listing_id = ${listingId}::uuid and cause <> 'block'
      and tstzrange(starts_at, ends_at) && tstzrange(${now()}, null) and (held_until is null or held_until > ${now()})
    group by subject_id order by min(starts_at) limit ${MOST}`,
  );
}
