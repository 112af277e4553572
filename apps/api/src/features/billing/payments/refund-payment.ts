import type { ConfirmRefundInput, RefundInput } from "@commonbench/domain/billing/inputs";
import { entriesOf, refundSent, surplusSent } from "@commonbench/domain/billing/ledger";
import { nextRefundStatus } from "@commonbench/domain/billing/lifecycle";
import { RefundStatus } from "@commonbench/domain/billing/schemas";
import { notFound, refuse } from "@commonbench/domain/errors";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { isFuture } from "../bank/days.ts";
import { post } from "../ledger/post.ts";
import type { PaymentView } from "../view.ts";
import { announce } from "./announce.ts";
import { getPayment } from "./get-payment.ts";
import { loadOwnPayment, lockPayment } from "./load.ts";
import { wantRefund } from "./want-refund.ts";

/** The payee gives something back by its own decision. */
export async function refundPayment(ctx: ActingCtx, input: RefundInput): Promise<PaymentView> {
  const { id, paymentId, amount, reason, locale } = input;
  await loadOwnPayment(ctx.db, paymentId, ctx.actor.organisation.id, "payee");
  requireRole(ctx, "manager");
  await ctx.tx(async (tx) => {
    const payment = await lockPayment(tx, paymentId);
    const known = await tx.refund.findUnique({ where: { id } });
    if (known !== null && (known.paymentId !== paymentId || known.amount !== amount)) refuse("billing.refund-of-other");
    if (known === null) await wantRefund(tx, ctx, payment, { id, cause: `hand:${id}`, amount, reason });
  });
  return getPayment(ctx, { id: paymentId, locale });
}

/** A refund by bank has left: the payee says so, since nobody else can know. */
export async function confirmRefund(
  ctx: ActingCtx,
  { refundId, sentOn, locale }: ConfirmRefundInput,
): Promise<PaymentView> {
  const refund = (await ctx.db.refund.findUnique({ where: { id: refundId } })) ?? notFound();
  const { rail } = await loadOwnPayment(ctx.db, refund.paymentId, ctx.actor.organisation.id, "payee");
  requireRole(ctx, "manager");
  if (rail !== "bank_transfer") refuse("billing.not-by-bank");
  if (isFuture(sentOn, ctx.now())) refuse("billing.day-in-future");
  await ctx.tx(async (tx) => {
    const payment = await lockPayment(tx, refund.paymentId);
    const { status, version, amount, source } = await tx.refund.findUniqueOrThrow({ where: { id: refundId } });
    const next = nextRefundStatus(RefundStatus.parse(status), "finish") ?? refuse("billing.not-allowed-now");
    await tx.refund.update({
      where: { id: refundId, version },
      data: { status: next, doneAt: new Date(sentOn), version: { increment: 1 } },
    });
    await post(tx, {
      cause: `refund-sent:${refundId}`,
      kind: "refund-sent",
      paymentId: payment.id,
      entries: entriesOf(payment, payment.currency, source === "surplus" ? surplusSent(amount) : refundSent(amount)),
      at: ctx.now(),
    });
    await recordTrail(tx, ctx, {
      subject: "payment",
      subjectId: payment.id,
      action: "payment.refund-sent",
      data: { amount, currency: payment.currency, sentOn },
      organisationId: payment.payeeId,
    });
    await announce(tx, ctx, payment, "refunded");
  });
  return getPayment(ctx, { id: refund.paymentId, locale });
}
