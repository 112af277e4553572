import type { Tx } from "@commonbench/db/client";
import type { PaymentEventName } from "@commonbench/domain/notifications/billing";
import { notify } from "#api/features/notifications/notify.ts";
import type { BillingCtx, PaymentRow } from "./load.ts";

interface Said {
  /** Another amount than the payment's. */
  readonly amount?: number;
  readonly reason?: string;
}

/** Tells one side's managers of a payment; which side follows from what has happened. */
export async function tellPayment(
  tx: Tx,
  ctx: BillingCtx,
  event: PaymentEventName,
  payment: PaymentRow,
  { amount = payment.amount, reason = "" }: Said = {},
): Promise<void> {
  const toPayer = TO_PAYER.has(event);
  const [own, other] = toPayer ? [payment.payerId, payment.payeeId] : [payment.payeeId, payment.payerId];
  await notify(
    tx,
    ctx,
    event,
    {
      paymentId: payment.id,
      organisationId: own,
      fromOrganisationId: other,
      amount,
      currency: payment.currency,
      number: payment.reference,
      reason,
    },
    { kind: "managers", organisationId: own },
  );
}

const TO_PAYER: ReadonlySet<PaymentEventName> = new Set([
  "payment-due",
  "payment-reminder",
  "payment-overdue",
  "payment-short",
  "payment-paid",
  "payment-failed",
  "payment-refunded",
  "proof-declined",
]);

/** The secretariat learns of what it has to do: a refund did not work and somebody's money waits, or a bank wants to hear why. */
export async function tellDesk(
  tx: Tx,
  ctx: BillingCtx,
  event: "refund-failed" | "dispute-to-answer",
  payment: PaymentRow,
  said: Required<Said>,
): Promise<void> {
  await notify(
    tx,
    ctx,
    event,
    {
      paymentId: payment.id,
      organisationId: payment.payeeId,
      fromOrganisationId: payment.payerId,
      currency: payment.currency,
      number: payment.reference,
      ...said,
    },
    { kind: "secretariat" },
  );
}
