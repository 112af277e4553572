import type { Tx } from "@commonbench/db/client";
import type { PaymentSubject } from "@commonbench/domain/billing/schemas";
import { enqueue } from "#api/queue.ts";
import { changePayment } from "./change.ts";
import { type BillingCtx, lockPaymentsOf } from "./load.ts";

/** Accepted: what is set aside on cards is to be taken. A job does it and tells of `paid` or `failed`. */
export async function capturePayments(tx: Tx, _ctx: BillingCtx, subject: PaymentSubject): Promise<void> {
  for (const payment of await lockPaymentsOf(tx, subject)) {
    if (payment.rail !== "card" || payment.capture !== "manual" || payment.wanted !== "collect") continue;
    await changePayment(tx, payment, null, { wanted: "capture" });
    await enqueue(tx, "advance-payment", { paymentId: payment.id }, `payment:${payment.id}`);
  }
}
