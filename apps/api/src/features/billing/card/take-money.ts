import type { Tx } from "@commonbench/db/client";
import { captured, capturedTwice, entriesOf, feeTaken, opened } from "@commonbench/domain/billing/ledger";
import { isLate } from "@commonbench/domain/billing/lifecycle";
import { portion } from "@commonbench/domain/billing/split";
import type { CardPayment } from "@commonbench/payments/payments";
import { recordTrail } from "#api/features/trail/record.ts";
import { enqueue } from "#api/queue.ts";
import { post } from "../ledger/post.ts";
import { issueInvoice } from "../papers/issue-invoice.ts";
import { announce } from "../payments/announce.ts";
import { changePayment } from "../payments/change.ts";
import type { BillingCtx, PaymentRow } from "../payments/load.ts";
import { moveHeld } from "../payments/settle-payments.ts";
import { tellPayment } from "../payments/tell.ts";
import type { AttemptRow } from "./attempts.ts";

/** A card was charged. A second charge for the same payment is the payer's, and goes back. */
export async function takeMoney(
  tx: Tx,
  ctx: BillingCtx,
  payment: PaymentRow,
  attempt: AttemptRow,
  truth: CardPayment,
): Promise<void> {
  await tx.cardAttempt.update({
    where: { id: attempt.id },
    data: { status: "captured", captured: truth.captured, url: null },
  });
  const { id: paymentId, currency } = payment;
  const posting = { cause: `capture:${truth.id}`, paymentId, at: ctx.now() };
  if (payment.status === "paid") {
    const entries = entriesOf(payment, currency, capturedTwice(truth.captured));
    if (await post(tx, { ...posting, kind: "captured-twice", entries }))
      await returnTwice(tx, ctx, payment, attempt, truth);
    return;
  }
  const late = isLate(payment.status);
  if (payment.status === "void")
    await post(tx, {
      cause: `reopened:${paymentId}:${payment.version}`,
      kind: "opened",
      paymentId,
      entries: entriesOf(payment, currency, opened(truth.captured)),
      at: ctx.now(),
    });
  const commission = portion(payment.commission, truth.captured, payment.amount);
  await post(tx, {
    ...posting,
    kind: "captured",
    entries: entriesOf(payment, currency, captured(truth.captured, commission)),
  });
  const data = { captured: truth.captured, paidAt: ctx.now(), failure: null, wanted: "collect" };
  await tellPaid(tx, ctx, await changePayment(tx, payment, "pay", data), late);
}

async function tellPaid(tx: Tx, ctx: BillingCtx, payment: PaymentRow, late: boolean): Promise<void> {
  const { id, captured: amount, currency, rail } = payment;
  await moveHeld(tx, ctx, payment);
  await recordTrail(tx, ctx, {
    subject: "payment",
    subjectId: id,
    action: "payment.paid",
    data: { amount, currency, rail, late },
    organisationId: payment.payeeId,
  });
  await tellPayment(tx, ctx, "payment-paid", payment, { amount });
  await tellPayment(tx, ctx, "payment-received", payment, { amount });
  await issueInvoice(tx, ctx, payment);
  await enqueue(tx, "advance-payment", { paymentId: id }, `payment:${id}`);
  await announce(tx, ctx, payment, "paid", late);
}

async function returnTwice(tx: Tx, ctx: BillingCtx, payment: PaymentRow, attempt: AttemptRow, truth: CardPayment) {
  await tx.refund.create({
    data: {
      paymentId: payment.id,
      attemptId: attempt.id,
      cause: `twice:${attempt.id}`,
      amount: truth.captured,
      source: "surplus",
      createdAt: ctx.now(),
    },
  });
  await tellPayment(tx, ctx, "payment-refunded", payment, { amount: truth.captured });
  await enqueue(tx, "advance-payment", { paymentId: payment.id }, `payment:${payment.id}`);
}

/** What the card company kept; of the payee's part where the terms say so and it is the same money. */
export async function takeFee(tx: Tx, ctx: BillingCtx, payment: PaymentRow, { charge }: CardPayment): Promise<void> {
  const fee = charge?.settled?.fee;
  if (charge === null || fee === undefined || fee.amount === 0) return;
  const byPayee = payment.feeBearer === "payee" && fee.currency === payment.currency;
  const from = byPayee ? (payment.settledAt === null ? "held" : "due") : null;
  await post(tx, {
    cause: `fee:${charge.id}`,
    kind: "fee",
    paymentId: payment.id,
    entries: entriesOf(payment, fee.currency, feeTaken(fee.amount, from)),
    at: ctx.now(),
  });
}
