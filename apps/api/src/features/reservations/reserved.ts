import { isExpected } from "@commonbench/domain/billing/lifecycle";
import type { PaymentRow } from "#api/features/billing/payments/load.ts";
import type { ReservationRow } from "./load.ts";
import type { ReservedView } from "./view.ts";

/** What the booker pays next, if anything: the first that money is expected for. */
export function nextPayment(payments: readonly Pick<PaymentRow, "id" | "status">[]): string | null {
  return payments.find(({ status }) => isExpected(status) && status !== "authorised")?.id ?? null;
}

export function toReserved(
  { id, number, status, heldUntil }: ReservationRow,
  payments: readonly Pick<PaymentRow, "id" | "status">[],
): ReservedView {
  return { id, number, status, heldUntil: heldUntil?.toISOString() ?? null, paymentId: nextPayment(payments) };
}
