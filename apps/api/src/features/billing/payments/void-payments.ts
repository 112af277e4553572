import type { Tx } from "@commonbench/db/client";
import { entriesOf, released } from "@commonbench/domain/billing/ledger";
import { isExpected } from "@commonbench/domain/billing/lifecycle";
import type { PaymentSubject } from "@commonbench/domain/billing/schemas";
import { enqueue } from "#api/queue.ts";
import { post } from "../ledger/post.ts";
import { changePayment } from "./change.ts";
import { type BillingCtx, lockPaymentsOf, type PaymentRow } from "./load.ts";
import { wantRefund } from "./want-refund.ts";

/** What is not paid yet is not wanted any more. What came of it in part goes back by itself, unless terms decide of that. */
export async function voidPayments(
  tx: Tx,
  ctx: BillingCtx,
  subject: PaymentSubject,
  parts: "return" | "keep" = "return",
): Promise<void> {
  for (const payment of await lockPaymentsOf(tx, subject)) {
    if (isExpected(payment.status) || payment.status === "failed") await voidPayment(tx, ctx, payment, parts);
  }
}

async function voidPayment(tx: Tx, ctx: BillingCtx, before: PaymentRow, parts: "return" | "keep"): Promise<void> {
  const payment = await changePayment(tx, before, "void", { wanted: "cancel" });
  await post(tx, {
    cause: `void:${payment.id}:${payment.version}`,
    kind: "void",
    paymentId: payment.id,
    entries: entriesOf(payment, payment.currency, released(payment.amount - payment.captured)),
    at: ctx.now(),
  });
  const left = parts === "keep" ? 0 : payment.captured - payment.refunded;
  if (left > 0) await wantRefund(tx, ctx, payment, { cause: "void", amount: left, reason: "" });
  if (payment.rail === "card") await enqueue(tx, "advance-payment", { paymentId: payment.id }, `payment:${payment.id}`);
}
