import type { RetryRefundInput } from "@commonbench/domain/billing/inputs";
import { nextRefundStatus } from "@commonbench/domain/billing/lifecycle";
import { refundRefusal } from "@commonbench/domain/billing/rails";
import { RefundStatus } from "@commonbench/domain/billing/schemas";
import { notFound, refuse } from "@commonbench/domain/errors";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { enqueue } from "#api/queue.ts";
import type { PaymentView } from "../view.ts";
import { changePayment } from "./change.ts";
import { getPayment } from "./get-payment.ts";
import { loadOwnPayment, lockPayment } from "./load.ts";

/** A refund that did not reach the card is sent once more, if so much of the payment is still there. */
export async function retryRefund(ctx: ActingCtx, { refundId, locale }: RetryRefundInput): Promise<PaymentView> {
  const { paymentId } = (await ctx.db.refund.findUnique({ where: { id: refundId } })) ?? notFound();
  const { rail } = await loadOwnPayment(ctx.db, paymentId, ctx.actor.organisation.id, "payee");
  requireRole(ctx, "manager");
  if (rail !== "card") refuse("billing.not-by-card");
  await ctx.tx(async (tx) => {
    const payment = await lockPayment(tx, paymentId);
    const { status, version, amount, source } = await tx.refund.findUniqueOrThrow({ where: { id: refundId } });
    const next = nextRefundStatus(RefundStatus.parse(status), "again") ?? refuse("billing.not-allowed-now");
    const counted = source !== "surplus";
    const refusal = counted ? refundRefusal(payment, amount) : null;
    if (refusal !== null) refuse(refusal);
    const from = counted ? (payment.settledAt === null ? "held" : "due") : source;
    await tx.refund.update({
      where: { id: refundId, version },
      data: {
        status: next,
        source: from,
        stripeId: null,
        failure: null,
        tries: { increment: 1 },
        version: { increment: 1 },
      },
    });
    await changePayment(tx, payment, null, counted ? { refunded: { increment: amount } } : {});
    await enqueue(tx, "advance-payment", { paymentId }, `payment:${paymentId}`);
    await recordTrail(tx, ctx, {
      subject: "payment",
      subjectId: paymentId,
      action: "payment.refunded",
      data: { amount, currency: payment.currency, cause: `again:${refundId}` },
      organisationId: payment.payeeId,
    });
  });
  return getPayment(ctx, { id: paymentId, locale });
}
