import type { Tx } from "@commonbench/db/client";
import type { ConfirmReceiptInput } from "@commonbench/domain/billing/inputs";
import { entriesOf, opened, receivedByBank, surplusByBank } from "@commonbench/domain/billing/ledger";
import { isLate } from "@commonbench/domain/billing/lifecycle";
import { portion } from "@commonbench/domain/billing/split";
import { refuse } from "@commonbench/domain/errors";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { post } from "../ledger/post.ts";
import { issueInvoice } from "../papers/issue-invoice.ts";
import { announce } from "../payments/announce.ts";
import { changePayment } from "../payments/change.ts";
import { getPayment } from "../payments/get-payment.ts";
import { loadOwnPayment, lockPayment, type PaymentRow } from "../payments/load.ts";
import { tellPayment } from "../payments/tell.ts";
import { wantRefund } from "../payments/want-refund.ts";
import type { PaymentView } from "../view.ts";
import { isFuture } from "./days.ts";

/** Money came: in full, in part, too much, or after everybody had given it up. The payee says so; parts add up. */
export async function confirmReceipt(ctx: ActingCtx, input: ConfirmReceiptInput): Promise<PaymentView> {
  const { id, paymentId, amount, receivedOn, note, locale } = input;
  const { rail } = await loadOwnPayment(ctx.db, paymentId, ctx.actor.organisation.id, "payee");
  requireRole(ctx, "manager");
  if (rail !== "bank_transfer") refuse("billing.not-by-bank");
  if (isFuture(receivedOn, ctx.now())) refuse("billing.day-in-future");
  await ctx.tx(async (tx) => {
    const payment = await lockPayment(tx, paymentId);
    const known = await tx.bankReceipt.findUnique({ where: { id } });
    if (known !== null && (known.paymentId !== paymentId || known.amount !== amount))
      refuse("billing.receipt-of-other");
    if (known !== null) return;
    if (payment.status === "paid") refuse("billing.not-allowed-now");
    await tx.bankReceipt.create({
      data: {
        id,
        paymentId,
        amount,
        receivedOn: new Date(receivedOn),
        note,
        confirmedById: ctx.actor.personId,
        createdAt: ctx.now(),
      },
    });
    await tx.transferProof.updateMany({ where: { paymentId, status: "waiting" }, data: { status: "confirmed" } });
    await recordTrail(tx, ctx, {
      subject: "payment",
      subjectId: paymentId,
      action: "payment.receipt-confirmed",
      data: { amount, currency: payment.currency, receivedOn },
      organisationId: payment.payeeId,
    });
    await takeReceipt(tx, ctx, payment, { id, amount });
  });
  return getPayment(ctx, { id: paymentId, locale });
}

interface Receipt {
  readonly id: string;
  readonly amount: number;
}

async function takeReceipt(tx: Tx, ctx: ActingCtx, payment: PaymentRow, { id, amount }: Receipt): Promise<void> {
  const late = isLate(payment.status);
  const missing = payment.amount - payment.captured;
  const counted = Math.min(amount, missing);
  const [before, after] = [payment.captured, payment.captured + counted];
  const commissionAt = (sum: number) => portion(payment.commission, sum, payment.amount);
  const posting = { paymentId: payment.id, at: ctx.now() };
  const entries = (amounts: Parameters<typeof entriesOf>[2]) => entriesOf(payment, payment.currency, amounts);
  if (payment.status === "void")
    await post(tx, { ...posting, cause: `reopened:${id}`, kind: "opened", entries: entries(opened(counted)) });
  if (counted > 0)
    await post(tx, {
      ...posting,
      cause: `receipt:${id}`,
      kind: "receipt",
      entries: entries(receivedByBank(counted, commissionAt(after) - commissionAt(before))),
    });
  if (amount > counted) await oweSurplus(tx, ctx, payment, { id, amount: amount - counted });
  const full = after === payment.amount;
  const action = full ? "pay" : payment.status === "processing" ? "reopen" : null;
  const saved = await changePayment(tx, payment, action, {
    captured: after,
    failure: null,
    ...(full ? { paidAt: ctx.now() } : {}),
  });
  if (full) {
    await tellPayment(tx, ctx, "payment-paid", payment, { amount: counted });
    await issueInvoice(tx, ctx, saved);
    await announce(tx, ctx, saved, "paid", late);
  } else if (late) {
    // A part of what nobody waits for any more goes back.
    await wantRefund(tx, ctx, saved, { cause: `late:${id}`, amount: counted, reason: "" });
  } else {
    await tellPayment(tx, ctx, "payment-short", payment, { amount: payment.amount - after });
  }
}

/** More came than was asked for: it is the payer's, and the payee is to send it back. */
async function oweSurplus(tx: Tx, ctx: ActingCtx, payment: PaymentRow, { id, amount }: Receipt): Promise<void> {
  await post(tx, {
    cause: `surplus:${id}`,
    kind: "surplus",
    paymentId: payment.id,
    entries: entriesOf(payment, payment.currency, surplusByBank(amount)),
    at: ctx.now(),
  });
  await tx.refund.create({
    data: {
      paymentId: payment.id,
      cause: `over:${id}`,
      amount,
      status: "sent",
      source: "surplus",
      createdAt: ctx.now(),
    },
  });
  await tellPayment(tx, ctx, "refund-owed", payment, { amount });
}
