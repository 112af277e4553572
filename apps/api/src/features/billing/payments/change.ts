import type { Prisma, Tx } from "@commonbench/db/client";
import { nextPaymentStatus, type PaymentAction } from "@commonbench/domain/billing/lifecycle";
import { refuse } from "@commonbench/domain/errors";
import { type PaymentRow, typedPayment } from "./load.ts";

/** Moves a payment on, as it was read; whoever changed it meanwhile was first. */
export async function changePayment(
  tx: Tx,
  { id, status, version }: PaymentRow,
  action: PaymentAction | null,
  data: Prisma.PaymentUpdateInput = {},
): Promise<PaymentRow> {
  const next = action === null ? status : (nextPaymentStatus(status, action) ?? refuse("billing.not-allowed-now"));
  const row = await tx.payment.update({
    where: { id, status, version },
    data: { ...data, status: next, version: { increment: 1 } },
  });
  return typedPayment(row);
}
