import type { PaymentRow } from "#api/features/billing/payments/load.ts";
import type { PaymentBrief } from "./payment-view.ts";

export function toPaymentBrief(payment: PaymentRow, refundWaits: ReadonlySet<string>): PaymentBrief {
  const { id, purpose, rail, status, currency, amount, captured, refunded, dueAt } = payment;
  const money = { currency, amount, captured, refunded, refundWaits: refundWaits.has(id) };
  return { id, purpose, rail, status, ...money, dueAt: dueAt?.toISOString() ?? null };
}
