import type { AvailabilityFacts } from "@commonbench/domain/availability/facts";
import { DAY } from "@commonbench/domain/availability/zone";
import type { ActingCtx } from "#api/context.ts";
import { loadAvailability } from "#api/features/availability/load.ts";
import { loadReservation } from "#api/features/reservations/load.ts";

/** So far ahead turnarounds reach, days of rest included. */
const AHEAD = 420 * DAY;

export interface LabCalendar {
  readonly facts: AvailabilityFacts;
  /** What holds today where a booking says nothing. */
  readonly days: number | null;
}

/** When the lab works from now on. Read before the transaction, as everything of the calendar is. */
export async function loadLabCalendar(ctx: ActingCtx, reservationId: string): Promise<LabCalendar> {
  const { listingId, timeZone, express } = await loadReservation(ctx.db, ctx, reservationId);
  const from = ctx.now().getTime();
  const { facts } = await loadAvailability(ctx, listingId, { from, to: from + AHEAD });
  const { turnaroundDays, expressDays } = facts.settings;
  return { facts: { ...facts, timeZone }, days: express ? expressDays : turnaroundDays };
}
