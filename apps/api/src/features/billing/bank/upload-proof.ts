import type { UploadProofInput } from "@commonbench/domain/billing/inputs";
import { nextPaymentStatus } from "@commonbench/domain/billing/lifecycle";
import { refuse } from "@commonbench/domain/errors";
import type { ActingCtx } from "#api/context.ts";
import { loadAttachable } from "#api/features/files/load.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { changePayment } from "../payments/change.ts";
import { getPayment } from "../payments/get-payment.ts";
import { loadOwnPayment, lockPayment } from "../payments/load.ts";
import { tellPayment } from "../payments/tell.ts";
import type { PaymentView } from "../view.ts";
import { isFuture } from "./days.ts";

/** The payer shows that a transfer was sent; the payee looks whether it came. */
export async function uploadProof(ctx: ActingCtx, input: UploadProofInput): Promise<PaymentView> {
  const { paymentId, fileIds, amount, sentOn, note, locale } = input;
  const own = ctx.actor.organisation.id;
  const { rail } = await loadOwnPayment(ctx.db, paymentId, own, "payer");
  if (rail !== "bank_transfer") refuse("billing.not-by-bank");
  if (isFuture(sentOn, ctx.now())) refuse("billing.day-in-future");
  await ctx.tx(async (tx) => {
    const payment = await lockPayment(tx, paymentId);
    const again = payment.status === "processing";
    if (!again && nextPaymentStatus(payment.status, "begin") === null) refuse("billing.not-allowed-now");
    const files = [...new Set(fileIds)];
    await loadAttachable(tx, own, files);
    await tx.transferProof.create({
      data: {
        paymentId,
        amount,
        sentOn: new Date(sentOn),
        note,
        fileIds: files,
        uploadedById: ctx.actor.personId,
        createdAt: ctx.now(),
      },
    });
    await changePayment(tx, payment, again ? null : "begin");
    await recordTrail(tx, ctx, {
      subject: "payment",
      subjectId: paymentId,
      action: "payment.proof-uploaded",
      data: { amount, currency: payment.currency, sentOn },
      organisationId: own,
    });
    await tellPayment(tx, ctx, "proof-to-confirm", payment, { amount });
  });
  return getPayment(ctx, { id: paymentId, locale });
}
