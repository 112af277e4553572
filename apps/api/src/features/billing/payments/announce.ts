import type { Tx } from "@commonbench/db/client";
import { type PaymentChange, paymentChanged } from "#api/payment-events.ts";
import type { BillingCtx, PaymentRow } from "./load.ts";

/** Tells whoever sells what was paid for, in the same transaction. */
export async function announce(
  tx: Tx,
  ctx: BillingCtx,
  { id, subject }: PaymentRow,
  event: PaymentChange["event"],
  late = false,
): Promise<void> {
  const open = await tx.payment.count({
    where: {
      subject: subject.kind,
      subjectId: subject.id,
      status: { in: ["open", "processing", "authorised", "failed"] },
    },
  });
  await paymentChanged(tx, ctx, { subject, paymentId: id, event, late, allPaid: open === 0 });
}
