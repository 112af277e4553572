import type { Tx } from "@commonbench/db/client";
import { RESERVATION_TRAIL } from "@commonbench/domain/reservations/rules";
import type { ReservationAction, ReservationSide, ReservationStatus } from "@commonbench/domain/reservations/schemas";
import type { Actor, Parts } from "#api/context.ts";
import { reservationChanged } from "#api/events.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { say } from "#api/live.ts";
import type { ReservationRow } from "./load.ts";
import { notifyStep, type StepEvent } from "./notify.ts";

/** Who acts: somebody, or the clock and payments. */
export interface DoingCtx extends Parts {
  readonly actor: Actor | null;
}

export interface Step {
  readonly action: ReservationAction;
  readonly from: ReservationStatus;
  readonly reason?: string;
  /** What the sides are told; nothing where there is nothing to hear. */
  readonly events: Readonly<Partial<Record<ReservationSide, StepEvent>>>;
}

/** Writes the step into the trail, tells both sides, whoever has a page open, and every feature that follows reservations. */
export async function tellStep(tx: Tx, ctx: DoingCtx, row: ReservationRow, step: Step): Promise<void> {
  const { action, from, reason = "", events } = step;
  await recordReservation(tx, ctx, row, RESERVATION_TRAIL[action], { from, to: row.status }, reason);
  for (const side of ["provider", "booker"] as const) {
    const event = events[side];
    if (event !== undefined) await notifyStep(tx, ctx, row, { event, side, reason });
  }
  await tellChanged(tx, ctx, row, { from, what: "status" });
}

/** The entry belongs to the organisation that acted; what time or money did, to the one that offers. */
export async function recordReservation(
  tx: Tx,
  ctx: DoingCtx,
  row: Pick<ReservationRow, "id" | "number" | "bookerId" | "providerId">,
  action: string,
  data: Readonly<Record<string, string | number | null>>,
  reason = "",
): Promise<void> {
  const { id: subjectId, number, bookerId, providerId } = row;
  const own = ctx.actor?.organisation?.id;
  const organisationId = own === bookerId ? bookerId : providerId;
  const entry = { subject: "reservation" as const, subjectId, action, organisationId, data: { number, ...data } };
  await recordTrail(tx, ctx, reason === "" ? entry : { ...entry, reason });
}

export interface Changed {
  /** Null for a reservation that was just made. */
  readonly from: ReservationStatus | null;
  readonly what: "made" | "status" | "moved";
}

export async function tellChanged(tx: Tx, parts: Parts, row: ReservationRow, { from, what }: Changed): Promise<void> {
  const { id: reservationId, listingId, providerId, bookerId, measure, status: to } = row;
  await say(tx, ...signals(row));
  await reservationChanged(tx, parts, { reservationId, listingId, providerId, bookerId, measure, from, to, what });
}

/** For open pages of both sides. */
export function signals({ id, listingId, providerId, bookerId }: ReservationRow) {
  return [providerId, bookerId].map((organisation) => ({
    topic: `organisation:${organisation}` as const,
    type: "reservation.changed",
    ids: { reservation: id, listing: listingId },
  }));
}
