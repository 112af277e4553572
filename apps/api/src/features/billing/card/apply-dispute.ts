import type { Tx } from "@commonbench/db/client";
import {
  disputeLost,
  disputeOpened,
  disputeWon,
  entriesOf,
  feeTaken,
  type PayeePart,
} from "@commonbench/domain/billing/ledger";
import { commissionBack } from "@commonbench/domain/billing/rails";
import type { Dispute } from "@commonbench/payments/payments";
import { recordTrail } from "#api/features/trail/record.ts";
import { post } from "../ledger/post.ts";
import { changePayment } from "../payments/change.ts";
import { type BillingCtx, lockPayment, type PaymentRow } from "../payments/load.ts";
import { tellDesk, tellPayment } from "../payments/tell.ts";

/** A card holder disputes a charge: the card company takes the money until the bank has decided. */
export async function applyDispute(tx: Tx, ctx: BillingCtx, paymentId: string, theirs: Dispute): Promise<void> {
  if (theirs.status === "inquiry" || theirs.status === "closed") return;
  const payment = await lockPayment(tx, paymentId);
  const known = await tx.dispute.findUnique({ where: { id: theirs.id } });
  if (known === null) await openDispute(tx, ctx, payment, theirs);
  await takeDisputeFees(tx, ctx, payment, theirs);
  if (theirs.status === "open" || (known !== null && known.status !== "open")) return;
  await decideDispute(tx, ctx, payment, theirs, theirs.status);
}

async function openDispute(tx: Tx, ctx: BillingCtx, payment: PaymentRow, theirs: Dispute): Promise<void> {
  const { id, amount, currency, reason } = theirs;
  const source: PayeePart = payment.settledAt === null ? "held" : "due";
  await tx.dispute.create({
    data: {
      id,
      paymentId: payment.id,
      amount,
      currency,
      reason,
      source,
      status: "open",
      answerBy: theirs.respondBy,
      createdAt: ctx.now(),
    },
  });
  await post(tx, {
    cause: `dispute:${id}`,
    kind: "dispute",
    paymentId: payment.id,
    entries: entriesOf(payment, currency, disputeOpened(amount)),
    at: ctx.now(),
  });
  await recordTrail(tx, ctx, {
    subject: "payment",
    subjectId: payment.id,
    action: "payment.disputed",
    data: { amount, currency, reason },
    organisationId: payment.payeeId,
  });
  await tellPayment(tx, ctx, "payment-disputed", payment, { amount, reason });
  await tellDesk(tx, ctx, "dispute-to-answer", payment, { amount, reason });
}

async function decideDispute(
  tx: Tx,
  ctx: BillingCtx,
  payment: PaymentRow,
  { id, amount, currency }: Dispute,
  status: "won" | "lost",
): Promise<void> {
  const lost = status === "lost";
  const counted = Math.min(amount, payment.captured - payment.refunded);
  const commission = lost ? await commissionLost(tx, payment, counted) : 0;
  const source: PayeePart = payment.settledAt === null ? "held" : "due";
  const amounts = lost ? disputeLost(amount, commission, source) : disputeWon(amount);
  await tx.dispute.update({ where: { id }, data: { status, commission, source, closedAt: ctx.now() } });
  if (lost && counted > 0) await changePayment(tx, payment, null, { refunded: { increment: counted } });
  await post(tx, {
    cause: `dispute-${status}:${id}`,
    kind: `dispute-${status}`,
    paymentId: payment.id,
    entries: entriesOf(payment, currency, amounts),
    at: ctx.now(),
  });
  await tellPayment(tx, ctx, `dispute-${status}`, payment, { amount });
}

async function commissionLost(tx: Tx, payment: PaymentRow, amount: number): Promise<number> {
  const [refunds, disputes] = [
    await tx.refund.aggregate({
      where: { paymentId: payment.id, status: { not: "failed" } },
      _sum: { commission: true },
    }),
    await tx.dispute.aggregate({ where: { paymentId: payment.id, status: "lost" }, _sum: { commission: true } }),
  ];
  const back = (refunds._sum.commission ?? 0) + (disputes._sum.commission ?? 0);
  return Math.min(amount, commissionBack(payment, { taken: payment.commission, back }, amount));
}

/** The bank's price of a dispute, once for each line of the balance that holds one. */
async function takeDisputeFees(tx: Tx, ctx: BillingCtx, payment: PaymentRow, { lines }: Dispute): Promise<void> {
  for (const line of lines) {
    if (line.fee === 0) continue;
    await post(tx, {
      cause: `dispute-fee:${line.id}`,
      kind: "fee",
      paymentId: payment.id,
      entries: entriesOf(payment, line.currency, feeTaken(line.fee, null)),
      at: ctx.now(),
    });
  }
}
