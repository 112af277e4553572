import type { Tx } from "@commonbench/db/client";
import { entriesOf, refundOwed } from "@commonbench/domain/billing/ledger";
import { commissionBack, refundRefusal } from "@commonbench/domain/billing/rails";
import { portion } from "@commonbench/domain/billing/split";
import { refuse } from "@commonbench/domain/errors";
import { recordTrail } from "#api/features/trail/record.ts";
import { enqueue } from "#api/queue.ts";
import { post } from "../ledger/post.ts";
import { issueCreditNote } from "../papers/issue-invoice.ts";
import { changePayment } from "./change.ts";
import type { BillingCtx, PaymentRow } from "./load.ts";
import { tellPayment } from "./tell.ts";

export interface WantedRefund {
  /** Made by whoever asks, where a repeated call is the same refund. */
  readonly id?: string;
  readonly cause: string;
  readonly amount: number;
  readonly reason: string;
}

/**
 * Decides a refund, under the payment's lock: never more than came. A card's is sent by the driver; by bank it is the
 * payee's to send. False when this cause had been refunded before.
 */
export async function wantRefund(tx: Tx, ctx: BillingCtx, payment: PaymentRow, wanted: WantedRefund): Promise<boolean> {
  const { cause, amount, reason } = wanted;
  const known = await tx.refund.findUnique({ where: { paymentId_cause: { paymentId: payment.id, cause } } });
  if (known !== null) return false;
  const refusal = refundRefusal(payment, amount);
  if (refusal !== null) refuse(refusal);
  const commission = await commissionOfRefund(tx, payment, amount);
  const byCard = payment.rail === "card";
  const refund = await tx.refund.create({
    data: {
      ...(wanted.id === undefined ? {} : { id: wanted.id }),
      paymentId: payment.id,
      cause,
      amount,
      commission,
      reason,
      requestedById: ctx.actor?.personId ?? null,
      status: byCard ? "wanted" : "sent",
      source: payment.settledAt === null ? "held" : "due",
      createdAt: ctx.now(),
    },
  });
  await changePayment(tx, payment, null, { refunded: { increment: amount } });
  if (byCard) await enqueue(tx, "advance-payment", { paymentId: payment.id }, `payment:${payment.id}`);
  else
    await post(tx, {
      cause: `refund:${refund.id}`,
      kind: "refund",
      paymentId: payment.id,
      entries: entriesOf(payment, payment.currency, refundOwed(amount, commission)),
      at: ctx.now(),
    });
  await recordTrail(tx, ctx, {
    subject: "payment",
    subjectId: payment.id,
    action: "payment.refunded",
    reason,
    data: { amount, currency: payment.currency, cause },
    organisationId: payment.payeeId,
  });
  await tellPayment(tx, ctx, "payment-refunded", payment, { amount, reason });
  if (!byCard) await tellPayment(tx, ctx, "refund-owed", payment, { amount, reason });
  await issueCreditNote(tx, ctx, { payment, refund: { id: refund.id, amount, reason } });
  return true;
}

/** In proportion to everything refunded so far, so that parts give back exactly what the whole would. */
async function commissionOfRefund(tx: Tx, payment: PaymentRow, amount: number): Promise<number> {
  const { _sum } = await tx.refund.aggregate({
    where: { paymentId: payment.id, status: { not: "failed" }, attemptId: null },
    _sum: { commission: true },
  });
  const taken = portion(payment.commission, Math.min(payment.captured, payment.amount), payment.amount);
  return Math.min(amount, commissionBack(payment, { taken, back: _sum.commission ?? 0 }, amount));
}
