import type { Tx } from "@commonbench/db/client";
import type { Parts } from "#api/context.ts";
import type { PaymentChange } from "#api/payment-events.ts";
import { loadPaymentsOf } from "#api/features/billing/payments/load.ts";
import { refundPayments } from "#api/features/billing/payments/refund-payments.ts";
import { voidPayments } from "#api/features/billing/payments/void-payments.ts";
import { transferDue } from "@commonbench/domain/billing/instalments";
import { latestStart } from "@commonbench/domain/billing/measure";
import { acceptedHoldUntil } from "@commonbench/domain/reservations/times";
import { say } from "#api/live.ts";
import { collectByCard } from "./collect-card.ts";
import { lockReservation, type ReservationRow } from "./load.ts";
import { askForPart, paidOf, subjectOf } from "./money.ts";
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
  if (change.event === "paid") await takeMoney(tx, ctx, row, change);
  else if (change.event === "failed" && row.status === "accepted") await askAgain(tx, ctx, row);
  else await say(tx, ...signals(row));
}

/** The place stands once it is paid for. Money that comes when the place is gone takes it again if it can. */
async function takeMoney(tx: Tx, ctx: DoingCtx, row: ReservationRow, change: PaymentChange): Promise<void> {
  switch (row.status) {
    case "accepted":
    case "awaiting-payment":
    case "expired":
      return (await hasPlace(tx, ctx, row)) ? confirm(tx, ctx, row) : giveBack(tx, ctx, row);
    case "declined":
    case "withdrawn":
      return giveBack(tx, ctx, row);
    default:
      if (change.late) await returnLate(tx, ctx, row, change.paymentId);
      return say(tx, ...signals(row));
  }
}

async function hasPlace(tx: Tx, ctx: DoingCtx, row: ReservationRow): Promise<boolean> {
  if (row.measure === "samples") return true;
  if (latestStart(row) <= ctx.now() && row.status === "expired") return false;
  return keepPlace(tx, ctx, row, null);
}

async function confirm(tx: Tx, ctx: DoingCtx, row: ReservationRow): Promise<void> {
  const saved = await takeStep(tx, ctx, row, "confirm", { cancelledBy: null });
  const event: StepEvent = row.status === "expired" ? "reservation-late-money" : "reservation-confirmed";
  // Of an instant booking the provider hears for the first time.
  const provider: StepEvent = row.mode === "instant" && row.status === "awaiting-payment" ? "reservation-made" : event;
  await tellStep(tx, ctx, saved, { action: "confirm", from: row.status, events: { booker: event, provider } });
  if (row.status === "expired") await askForRest(tx, ctx, saved);
}

/** What was given up with the place is asked for again with it: a deposit that came late is not the price. */
async function askForRest(tx: Tx, ctx: DoingCtx, row: ReservationRow): Promise<void> {
  const payments = (await loadPaymentsOf(tx, [row.id])).get(row.id) ?? [];
  const stands = payments.reduce((sum, { status, amount }) => sum + (status === "void" ? 0 : amount), 0);
  const amount = row.total - stands;
  if (amount <= 0) return;
  const given = payments.findLast(({ status }) => status === "void")?.dueAt ?? null;
  const soonest = transferDue(ctx.now(), latestStart(row));
  const dueAt = given !== null && given > soonest ? given : row.rail === "card" ? null : soonest;
  await askForPart(tx, ctx, row, [{ purpose: "balance", amount, dueAt }]);
}

/** Money for what nobody waits for any more, on a booking that does not need it: its sender has it back. */
async function returnLate(tx: Tx, ctx: DoingCtx, row: ReservationRow, paymentId: string): Promise<void> {
  const payments = (await loadPaymentsOf(tx, [row.id])).get(row.id) ?? [];
  const amount = paidOf(payments.filter(({ id }) => id === paymentId));
  if (amount === 0) return;
  const refund = { parts: [{ paymentId, amount }] };
  await refundPayments(tx, ctx, { subject: subjectOf(row.id), refund, cause: `late:${paymentId}`, reason: "" });
  await recordReservation(tx, ctx, row, "reservation.money-returned", { amount, currency: row.currency });
}

/** All of it, since nothing was had for it; and both sides are told. */
async function giveBack(tx: Tx, ctx: DoingCtx, row: ReservationRow): Promise<void> {
  const payments = (await loadPaymentsOf(tx, [row.id])).get(row.id) ?? [];
  const amount = paidOf(payments);
  if (amount === 0) return;
  const cause = `place-gone:${payments.length}:${amount}`;
  await voidPayments(tx, ctx, subjectOf(row.id), "keep");
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
  const heldUntil = acceptedHoldUntil(ctx.now(), latestStart(row));
  await keepPlace(tx, ctx, row, heldUntil);
  const saved = await takeStep(tx, ctx, row, "await-payment", { heldUntil });
  await collectByCard(tx, ctx, saved, (await loadPaymentsOf(tx, [row.id])).get(row.id) ?? []);
  await tellStep(tx, ctx, saved, {
    action: "await-payment",
    from: row.status,
    events: { booker: "reservation-accepted" },
  });
}
