import type { Prisma, Tx } from "@commonbench/db/client";
import { entriesOf, negated, refunded, surplusReturned } from "@commonbench/domain/billing/ledger";
import { commissionBack } from "@commonbench/domain/billing/rails";
import type { CardRefund } from "@commonbench/payments/payments";
import { post } from "../ledger/post.ts";
import { announce } from "../payments/announce.ts";
import { changePayment } from "../payments/change.ts";
import { type BillingCtx, lockPayment, type PaymentRow } from "../payments/load.ts";
import { moveHeld } from "../payments/settle-payments.ts";
import { tellDesk, tellPayment } from "../payments/tell.ts";
import { MARK } from "./keys.ts";

type RefundRow = Prisma.RefundGetPayload<object>;

/** Stores what became of a refund; one that was made in the card company's own pages is taken into the books. */
export async function applyRefund(
  tx: Tx,
  ctx: BillingCtx,
  paymentId: string,
  attemptId: string,
  theirs: CardRefund,
): Promise<void> {
  const payment = await lockPayment(tx, paymentId);
  const ours = (await findRefund(tx, payment, theirs)) ?? (await takeIn(tx, ctx, payment, attemptId, theirs));
  if (ours === null) return;
  const failed = theirs.status === "failed" || theirs.status === "cancelled";
  // An earlier try of the same refund: it ended when it failed.
  if (ours.stripeId !== null && ours.stripeId !== theirs.id) return;
  if (failed && ours.stripeId === null && Number(theirs.metadata[MARK.tries] ?? 0) < ours.tries) return;
  if (failed) return failSent(tx, ctx, payment, ours, theirs);
  const done = theirs.status === "succeeded";
  if (ours.stripeId === theirs.id && (ours.status === "done" || !done)) return;
  await post(tx, {
    cause: `refund:${theirs.id}`,
    kind: "refund",
    paymentId,
    entries: entriesOf(payment, payment.currency, entriesFor(ours)),
    at: ctx.now(),
  });
  const status = done ? "done" : "sent";
  await tx.refund.update({
    where: { id: ours.id },
    data: { stripeId: theirs.id, status, failure: null, doneAt: done ? ctx.now() : null, version: { increment: 1 } },
  });
  if (done) await announce(tx, ctx, payment, "refunded");
}

const entriesFor = ({ source, amount, commission }: RefundRow) =>
  source === "surplus" ? surplusReturned(amount) : refunded(amount, commission, source === "due" ? "due" : "held");

async function findRefund(tx: Tx, { id: paymentId }: PaymentRow, theirs: CardRefund): Promise<RefundRow | null> {
  const marked = theirs.metadata[MARK.refund];
  const own = marked === undefined ? [] : [{ id: marked }];
  return tx.refund.findFirst({ where: { paymentId, OR: [{ stripeId: theirs.id }, ...own] } });
}

/** Null: it failed before we ever knew of it. */
async function takeIn(
  tx: Tx,
  ctx: BillingCtx,
  payment: PaymentRow,
  attemptId: string,
  theirs: CardRefund,
): Promise<RefundRow | null> {
  if (theirs.status === "failed" || theirs.status === "cancelled") return null;
  const amount = Math.min(theirs.amount, payment.captured - payment.refunded);
  if (amount <= 0) return null;
  const taken = payment.commission;
  const { _sum } = await tx.refund.aggregate({
    where: { paymentId: payment.id, status: { not: "failed" }, attemptId: null },
    _sum: { commission: true },
  });
  await changePayment(tx, payment, null, { refunded: { increment: amount } });
  await tellPayment(tx, ctx, "payment-refunded", payment, { amount });
  return tx.refund.create({
    data: {
      paymentId: payment.id,
      attemptId,
      cause: `outside:${theirs.id}`,
      amount,
      commission: Math.min(amount, commissionBack(payment, { taken, back: _sum.commission ?? 0 }, amount)),
      status: "sent",
      source: payment.settledAt === null ? "held" : "due",
      createdAt: ctx.now(),
    },
  });
}

/** The money came back to us: the books go back with it, and the secretariat looks. */
async function failSent(tx: Tx, ctx: BillingCtx, payment: PaymentRow, ours: RefundRow, theirs: CardRefund) {
  if (ours.status === "failed") return;
  const posted = await tx.ledgerTransaction.count({ where: { cause: `refund:${theirs.id}` } });
  if (posted > 0)
    await post(tx, {
      cause: `refund-failed:${theirs.id}`,
      kind: "refund-failed",
      paymentId: payment.id,
      entries: entriesOf(payment, payment.currency, negated(entriesFor(ours))),
      at: ctx.now(),
    });
  await failRefund(tx, ctx, payment, ours, theirs.failureReason ?? theirs.status);
}

/** It will not be sent like this: what was kept back for it is free again, and the secretariat is told. */
export async function failRefund(
  tx: Tx,
  ctx: BillingCtx,
  payment: PaymentRow,
  { id, amount, source }: RefundRow,
  failure: string,
): Promise<void> {
  await tx.refund.update({ where: { id }, data: { status: "failed", failure, version: { increment: 1 } } });
  const counted = source !== "surplus";
  const saved = await changePayment(tx, payment, null, counted ? { refunded: { decrement: amount } } : {});
  await moveHeld(tx, ctx, saved);
  await tellDesk(tx, ctx, "refund-failed", payment, { amount, reason: failure });
}
