import type { PaymentRow } from "#api/features/billing/payments/load.ts";
import type { PaymentBrief } from "./payment-view.ts";

export function toPaymentBrief(payment: PaymentRow): PaymentBrief {
  const { id, purpose, rail, status, currency, amount, captured, refunded, dueAt } = payment;
  return { id, purpose, rail, status, currency, amount, captured, refunded, dueAt: dueAt?.toISOString() ?? null };
}
