import type Stripe from "stripe";
import type { CardCharge, CardPayment, CardPaymentStatus, CardRefund, Decline, Dispute } from "../payments.ts";
import { balanceLineOf, settledOf } from "./balance-line.ts";
import { currencyOf, idOf, instant, thingOf } from "./reading.ts";

export function cardPaymentOf(
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge | null,
  refunds: readonly Stripe.Refund[],
  disputes: readonly Stripe.Dispute[],
): CardPayment {
  const given = refunds.filter(isGiven).map(refundOf);
  const held = intent.status === "requires_capture" || charge?.captured === true;
  return {
    id: intent.id,
    status: statusOf(intent.status),
    currency: currencyOf(intent.currency),
    amount: intent.amount,
    capturable: intent.amount_capturable,
    captured: charge?.captured === true ? charge.amount_captured : 0,
    refunded: given.filter(({ status }) => status === "pending" || status === "succeeded").reduce(sum, 0),
    capture: intent.capture_method === "manual" ? "manual" : "automatic",
    charge: charge === null || !held ? null : chargeOf(charge),
    refunds: given,
    disputes: disputes.map(disputeOf),
    failure: failureOf(intent),
    cancelledBecause: intent.status === "canceled" ? (intent.cancellation_reason ?? "unknown") : null,
    transferGroup: intent.transfer_group,
    metadata: intent.metadata,
    createdAt: instant(intent.created),
  };
}

/** What was authorised and not captured comes as a refund too; it never moved our balance. */
function isGiven(refund: Stripe.Refund): boolean {
  return refund.status !== "succeeded" || refund.balance_transaction !== null;
}

const sum = (total: number, { amount }: CardRefund) => total + amount;

const STATUSES: Readonly<Record<string, CardPaymentStatus>> = {
  processing: "processing",
  requires_capture: "authorised",
  succeeded: "paid",
  canceled: "cancelled",
};

const statusOf = (status: string): CardPaymentStatus => STATUSES[status] ?? "unpaid";

function failureOf({ status, last_payment_error: error }: Stripe.PaymentIntent): Decline | null {
  if (error === null || status === "succeeded" || status === "requires_capture") return null;
  return { code: error.code ?? error.type, declineCode: error.decline_code ?? null };
}

function chargeOf(charge: Stripe.Charge): CardCharge {
  const card = charge.payment_method_details?.card;
  const line = thingOf(charge.balance_transaction);
  return {
    id: charge.id,
    at: instant(charge.created),
    captureBefore: charge.captured || card?.capture_before === undefined ? null : instant(card.capture_before),
    card: card === undefined ? null : { brand: card.brand ?? "unknown", last4: card.last4 ?? "" },
    settled: line === null ? null : settledOf(line),
  };
}

const REFUND_STATUSES: Readonly<Record<string, CardRefund["status"]>> = {
  succeeded: "succeeded",
  failed: "failed",
  canceled: "cancelled",
};

export function refundOf(refund: Stripe.Refund): CardRefund {
  const line = thingOf(refund.balance_transaction);
  return {
    id: refund.id,
    paymentId: idOf(refund.payment_intent),
    status: REFUND_STATUSES[refund.status ?? ""] ?? "pending",
    amount: refund.amount,
    currency: currencyOf(refund.currency),
    failureReason: refund.failure_reason ?? null,
    settled: line === null ? null : settledOf(line),
    metadata: refund.metadata ?? {},
    createdAt: instant(refund.created),
  };
}

export function disputeOf(dispute: Stripe.Dispute): Dispute {
  const { due_by: dueBy } = dispute.evidence_details;
  return {
    id: dispute.id,
    paymentId: idOf(dispute.payment_intent),
    chargeId: idOf(dispute.charge) ?? "",
    status: disputeStatusOf(dispute.status),
    reason: dispute.reason,
    amount: dispute.amount,
    currency: currencyOf(dispute.currency),
    respondBy: dueBy === null ? null : instant(dueBy),
    lines: dispute.balance_transactions.map(balanceLineOf),
  };
}

function disputeStatusOf(status: string): Dispute["status"] {
  if (status === "won" || status === "lost") return status;
  if (status === "warning_closed" || status === "prevented") return "closed";
  return status.startsWith("warning_") ? "inquiry" : "open";
}
