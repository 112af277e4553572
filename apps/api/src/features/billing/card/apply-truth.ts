import type { Tx } from "@commonbench/db/client";
import { nextPaymentStatus } from "@commonbench/domain/billing/lifecycle";
import { notFound } from "@commonbench/domain/errors";
import type { CardPayment } from "@commonbench/payments/payments";
import type { Parts } from "#api/context.ts";
import { enqueue } from "#api/queue.ts";
import { transactions } from "#api/tx.ts";
import { announce } from "../payments/announce.ts";
import { changePayment } from "../payments/change.ts";
import { type BillingCtx, lockPayment, type PaymentRow } from "../payments/load.ts";
import { tellPayment } from "../payments/tell.ts";
import { applyDispute } from "./apply-dispute.ts";
import { applyRefund } from "./apply-refund.ts";
import { type AttemptRow, findAttempt } from "./attempts.ts";
import { takeFee, takeMoney } from "./take-money.ts";

/** Stores what the card company says of one attempt; once more changes nothing. */
export async function applyTruth(parts: Parts, { id, paymentId }: AttemptRow, truth: CardPayment): Promise<void> {
  const ctx: BillingCtx = { ...parts, actor: null };
  await transactions(parts.db)(async (tx) => {
    const payment = await lockPayment(tx, paymentId);
    const attempt = (await findAttempt(tx, { id })) ?? notFound();
    const known = { intentId: truth.id, chargeId: truth.charge?.id ?? attempt.chargeId };
    if (known.intentId !== attempt.intentId || known.chargeId !== attempt.chargeId)
      await tx.cardAttempt.update({ where: { id }, data: known });
    await applyStatus(tx, ctx, payment, attempt, truth);
    if (attempt.status !== "captured" && truth.status !== "paid") return;
    await takeFee(tx, ctx, await lockPayment(tx, paymentId), truth);
    for (const refund of truth.refunds) await applyRefund(tx, ctx, paymentId, id, refund);
    for (const dispute of truth.disputes) await applyDispute(tx, ctx, paymentId, dispute);
  });
}

async function applyStatus(
  tx: Tx,
  ctx: BillingCtx,
  payment: PaymentRow,
  attempt: AttemptRow,
  truth: CardPayment,
): Promise<void> {
  switch (truth.status) {
    case "paid":
      return attempt.status === "captured" ? undefined : takeMoney(tx, ctx, payment, attempt, truth);
    case "authorised":
      return setAside(tx, ctx, payment, attempt);
    case "cancelled":
      return letGo(tx, ctx, payment, attempt, truth);
    case "processing":
      if (payment.status === "open") await changePayment(tx, payment, "begin");
      return;
    case "unpaid": {
      const failure = truth.failure?.declineCode ?? truth.failure?.code ?? null;
      const action = payment.status === "processing" ? "reopen" : null;
      if (action !== null || failure !== payment.failure) await changePayment(tx, payment, action, { failure });
      return;
    }
    default:
      return truth.status satisfies never;
  }
}

/** On a card, to be taken when the other side accepts. Of a payment that was given up, the driver lets it go. */
async function setAside(tx: Tx, ctx: BillingCtx, payment: PaymentRow, attempt: AttemptRow): Promise<void> {
  if (attempt.status === "open" || attempt.status === "ended")
    await tx.cardAttempt.update({ where: { id: attempt.id }, data: { status: "authorised", url: null } });
  if (payment.status === "authorised" || nextPaymentStatus(payment.status, "authorise") === null) return;
  const saved = await changePayment(tx, payment, "authorise", { authorisedAt: ctx.now(), failure: null });
  if (payment.wanted === "capture")
    await enqueue(tx, "advance-payment", { paymentId: payment.id }, `payment:${payment.id}`);
  await announce(tx, ctx, saved, "authorised");
}

/** The card company or the bank ended it: what was set aside is gone. */
async function letGo(
  tx: Tx,
  ctx: BillingCtx,
  payment: PaymentRow,
  attempt: AttemptRow,
  truth: CardPayment,
): Promise<void> {
  if (attempt.status === "ended" || attempt.status === "captured") return;
  await tx.cardAttempt.update({ where: { id: attempt.id }, data: { status: "ended", url: null } });
  if (payment.status === "processing") await changePayment(tx, payment, "reopen");
  if (payment.status !== "authorised" || attempt.status !== "authorised") return;
  const failed = await changePayment(tx, payment, "fail", { failure: truth.cancelledBecause ?? "cancelled" });
  await tellPayment(tx, ctx, "payment-failed", failed);
  await announce(tx, ctx, failed, "failed");
}
