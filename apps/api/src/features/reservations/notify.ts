import type { Tx } from "@commonbench/db/client";
import type { AudienceInput } from "@commonbench/domain/notifications/audience";
import type { reservationEvents } from "@commonbench/domain/notifications/reservations";
import type { sampleEvents } from "@commonbench/domain/notifications/samples";
import type { ReservationSide } from "@commonbench/domain/reservations/schemas";
import { notify } from "#api/features/notifications/notify.ts";
import { loadAudience } from "#api/features/people/load-audience.ts";
import type { ReservationRow } from "./load.ts";
import type { DoingCtx } from "./tell.ts";

export type StepEvent = keyof typeof reservationEvents | keyof typeof sampleEvents;

export interface ToldStep {
  readonly event: StepEvent;
  readonly side: ReservationSide;
  readonly reason?: string;
  readonly count?: number;
  /** Another time than the reservation's own: what a proposal asks for. */
  readonly at?: { readonly startsAt: Date; readonly endsAt: Date };
}

/** Tells one side: of the provider the managers, of the booker whoever made the booking. */
export async function notifyStep(tx: Tx, ctx: DoingCtx, row: ReservationRow, told: ToldStep): Promise<void> {
  const { bookerId, providerId, number, listingId, timeZone } = row;
  const { side, event, reason = "", count = 1 } = told;
  const { startsAt, endsAt } = told.at ?? row;
  await notify(
    tx,
    ctx,
    event,
    {
      reservationId: row.id,
      organisationId: side === "provider" ? providerId : bookerId,
      fromOrganisationId: side === "provider" ? bookerId : providerId,
      listingId,
      number,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      timeZone,
      reason,
      count,
    },
    await audienceOf(tx, ctx, row, side),
  );
}

/** Whoever booked may have left by now; then it is a matter of the managers. */
async function audienceOf(
  tx: Tx,
  { actor }: DoingCtx,
  { bookerId, providerId, bookedById }: ReservationRow,
  side: ReservationSide,
): Promise<AudienceInput> {
  const except = actor?.personId ?? null;
  if (side === "provider") return { kind: "managers", organisationId: providerId, except };
  const whoever = { kind: "person" as const, personId: bookedById, organisationId: bookerId };
  const isThere = (await loadAudience(tx, whoever)).length > 0;
  return isThere ? whoever : { kind: "managers", organisationId: bookerId, except };
}
