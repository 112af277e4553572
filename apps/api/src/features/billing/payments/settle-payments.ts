import type { Tx } from "@commonbench/db/client";
import { entriesOf, settledFor } from "@commonbench/domain/billing/ledger";
import type { PaymentSubject } from "@commonbench/domain/billing/schemas";
import { enqueue } from "#api/queue.ts";
import { balanceOfPayment } from "../ledger/balances.ts";
import { post } from "../ledger/post.ts";
import { changePayment } from "./change.ts";
import { type BillingCtx, lockPaymentsOf, type PaymentRow } from "./load.ts";

/** The service is done: what is held of it is due to the payee, now and whatever still comes. */
export async function settlePayments(tx: Tx, ctx: BillingCtx, subject: PaymentSubject): Promise<void> {
  for (const payment of await lockPaymentsOf(tx, subject)) {
    if (payment.settledAt !== null) continue;
    const settled = await changePayment(tx, payment, null, { settledAt: ctx.now() });
    if (payment.rail !== "card") continue;
    await moveHeld(tx, ctx, settled);
    await enqueue(tx, "advance-payment", { paymentId: payment.id }, `payment:${payment.id}`);
  }
}

/** What is held of a settled payment becomes due, but for refunds that are still to be taken from it. */
export async function moveHeld(tx: Tx, ctx: BillingCtx, payment: PaymentRow): Promise<void> {
  if (payment.settledAt === null) return;
  const held = 0 - (await balanceOfPayment(tx, payment.id, "held"));
  const { _sum } = await tx.refund.aggregate({
    where: { paymentId: payment.id, status: "wanted", source: "held", attemptId: null },
    _sum: { amount: true, commission: true },
  });
  const part = held - ((_sum.amount ?? 0) - (_sum.commission ?? 0));
  if (part <= 0) return;
  await post(tx, {
    cause: `settled:${payment.id}:${payment.version}`,
    kind: "settled",
    paymentId: payment.id,
    entries: entriesOf(payment, payment.currency, settledFor(part)),
    at: ctx.now(),
  });
}
