import type { DeclineProofInput } from "@commonbench/domain/billing/inputs";
import { refuse } from "@commonbench/domain/errors";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { changePayment } from "../payments/change.ts";
import { getPayment } from "../payments/get-payment.ts";
import { loadOwnPayment, lockPayment } from "../payments/load.ts";
import { tellPayment } from "../payments/tell.ts";
import type { PaymentView } from "../view.ts";

/** The payee has looked, and it has not come. */
export async function declineProof(
  ctx: ActingCtx,
  { paymentId, reason, locale }: DeclineProofInput,
): Promise<PaymentView> {
  await loadOwnPayment(ctx.db, paymentId, ctx.actor.organisation.id, "payee");
  requireRole(ctx, "manager");
  await ctx.tx(async (tx) => {
    const payment = await lockPayment(tx, paymentId);
    const waiting = { paymentId, status: "waiting" };
    const { _sum } = await tx.transferProof.aggregate({ where: waiting, _sum: { amount: true } });
    const { count } = await tx.transferProof.updateMany({ where: waiting, data: { status: "declined", reason } });
    if (count === 0) refuse("billing.not-allowed-now");
    await changePayment(tx, payment, payment.status === "processing" ? "reopen" : null);
    await recordTrail(tx, ctx, {
      subject: "payment",
      subjectId: paymentId,
      action: "payment.proof-declined",
      reason,
      organisationId: payment.payeeId,
    });
    await tellPayment(tx, ctx, "proof-declined", payment, { amount: _sum.amount ?? payment.amount, reason });
  });
  return getPayment(ctx, { id: paymentId, locale });
}
