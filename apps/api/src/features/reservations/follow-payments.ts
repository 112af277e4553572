import type { Tx } from "@commonbench/db/client";
import type { Parts } from "#api/context.ts";
import type { PaymentChange } from "#api/payment-events.ts";
import { loadPaymentsOf } from "#api/features/billing/payments/load.ts";
import { refundPayments } from "#api/features/billing/payments/refund-payments.ts";
import { acceptedHoldUntil } from "@commonbench/domain/reservations/times";
import { say } from "#api/live.ts";
import { lockReservation, type ReservationRow } from "./load.ts";
import { paidOf, subjectOf } from "./money.ts";
import { notifyStep, type StepEvent } from "./notify.ts";
import { keepPlace } from "./place.ts";
import { takeStep } from "./step.ts";
import { type DoingCtx, recordReservation, signals, tellStep } from "./tell.ts";

/** A reservation follows its money, in the transaction in which that changes. */
export async function followPayments(tx: Tx, parts: Parts, change: PaymentChange): Promise<void> {
  if (change.subject.kind !== "reservation") return;
  const row = await lockReservation(tx, change.subject.id);
  if (row === null) return;
  const ctx: DoingCtx = { ...parts, actor: null };
  if (change.event === "paid") await takeMoney(tx, ctx, row);
  else if (change.event === "failed" && row.status === "accepted") await askAgain(tx, ctx, row);
  else await say(tx, ...signals(row));
}

/** The place stands once it is paid for. Money that comes when the place is gone takes it again if it can. */
async function takeMoney(tx: Tx, ctx: DoingCtx, row: ReservationRow): Promise<void> {
  switch (row.status) {
    case "accepted":
    case "awaiting-payment":
    case "expired":
      return (await hasPlace(tx, ctx, row)) ? confirm(tx, ctx, row) : giveBack(tx, ctx, row);
    case "declined":
    case "withdrawn":
      return giveBack(tx, ctx, row);
    default:
      return say(tx, ...signals(row));
  }
}

async function hasPlace(tx: Tx, ctx: DoingCtx, row: ReservationRow): Promise<boolean> {
  if (row.measure === "samples") return true;
  if (row.startsAt <= ctx.now() && row.status === "expired") return false;
  return keepPlace(tx, ctx, row, null);
}

async function confirm(tx: Tx, ctx: DoingCtx, row: ReservationRow): Promise<void> {
  const saved = await takeStep(tx, ctx, row, "confirm", { cancelledBy: null });
  const event: StepEvent = row.status === "expired" ? "reservation-late-money" : "reservation-confirmed";
  // Of an instant booking the provider hears for the first time.
  const provider: StepEvent = row.mode === "instant" && row.status === "awaiting-payment" ? "reservation-made" : event;
  await tellStep(tx, ctx, saved, { action: "confirm", from: row.status, events: { booker: event, provider } });
}

/** All of it, since nothing was had for it; and both sides are told. */
async function giveBack(tx: Tx, ctx: DoingCtx, row: ReservationRow): Promise<void> {
  const payments = (await loadPaymentsOf(tx, [row.id])).get(row.id) ?? [];
  const amount = paidOf(payments);
  if (amount === 0) return;
  const cause = `place-gone:${payments.length}:${amount}`;
  await refundPayments(tx, ctx, { subject: subjectOf(row.id), refund: { amount }, cause, reason: "" });
  await recordReservation(tx, ctx, row, "reservation.money-returned", { amount, currency: row.currency });
  const saved = isWaiting(row) ? await takeStep(tx, ctx, row, "expire", { cancelledBy: "system" }) : row;
  await notifyStep(tx, ctx, saved, { event: "reservation-place-gone", side: "booker" });
  await notifyStep(tx, ctx, saved, { event: "reservation-place-gone", side: "provider" });
  await say(tx, ...signals(saved));
}

const isWaiting = ({ status }: ReservationRow) => status === "accepted" || status === "awaiting-payment";

/** What the card kept aside could not be taken: the booker has a day to pay in another way. */
async function askAgain(tx: Tx, ctx: DoingCtx, row: ReservationRow): Promise<void> {
  const heldUntil = acceptedHoldUntil(ctx.now(), row.startsAt);
  await keepPlace(tx, ctx, row, heldUntil);
  const saved = await takeStep(tx, ctx, row, "await-payment", { heldUntil });
  await tellStep(tx, ctx, saved, {
    action: "await-payment",
    from: row.status,
    events: { booker: "reservation-accepted" },
  });
}
