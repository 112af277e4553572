import type { Tx } from "@commonbench/db/client";
import type { DeclineReservationInput, WithdrawReservationInput } from "@commonbench/domain/reservations/schemas";
import type { ActingCtx } from "#api/context.ts";
import { releaseUnits } from "#api/features/availability/claim-units.ts";
import { voidPayments } from "#api/features/billing/payments/void-payments.ts";
import { loadActed } from "./acting.ts";
import type { ReservationRow } from "./load.ts";
import { holdMoney, subjectOf } from "./money.ts";
import { takeStep } from "./step.ts";
import { tellStep } from "./tell.ts";
import type { ActedView } from "./view.ts";

/** The provider does not agree. */
export function declineReservation(ctx: ActingCtx, { id, reason }: DeclineReservationInput): Promise<ActedView> {
  return ctx.tx(async (tx) => {
    await holdMoney(tx, id);
    const row = await loadActed(tx, ctx, id, "decline");
    const saved = await takeStep(tx, ctx, row, "decline", { reason, cancelledBy: "provider" });
    await giveUp(tx, ctx, saved);
    await tellStep(tx, ctx, saved, {
      action: "decline",
      from: row.status,
      reason,
      events: { booker: "reservation-declined" },
    });
    return { id, status: saved.status, paymentId: null, declined: 0 };
  });
}

/** The booker does not want it any more, before anybody has agreed or paid. */
export function withdrawReservation(ctx: ActingCtx, { id }: WithdrawReservationInput): Promise<ActedView> {
  return ctx.tx(async (tx) => {
    await holdMoney(tx, id);
    const row = await loadActed(tx, ctx, id, "withdraw");
    const saved = await takeStep(tx, ctx, row, "withdraw", { cancelledBy: "booker" });
    await giveUp(tx, ctx, saved);
    // Whoever never heard of a booking that waited for its money need not hear that it is gone.
    const events = row.mode === "request" ? { provider: "reservation-withdrawn" as const } : {};
    await tellStep(tx, ctx, saved, { action: "withdraw", from: row.status, events });
    return { id, status: saved.status, paymentId: null, declined: 0 };
  });
}

/** Its place is free, and nothing is to be paid any more. */
export async function giveUp(tx: Tx, ctx: Parameters<typeof voidPayments>[1], { id }: ReservationRow): Promise<void> {
  await releaseUnits(tx, id, "reservation");
  await voidPayments(tx, ctx, subjectOf(id));
}
