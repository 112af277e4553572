import type Stripe from "stripe";
import type { CardPayment, Payments } from "../payments.ts";
import { ask, pages } from "./calling.ts";
import { cardPaymentOf, disputeOf, refundOf } from "./payment-view.ts";

type Calls = Pick<
  Payments,
  "loadPayment" | "capturePayment" | "cancelPayment" | "refundPayment" | "loadRefund" | "loadDispute"
>;

const REFUND_IN_FULL = ["balance_transaction", "failure_balance_transaction"];

export function paymentCalls(stripe: Stripe): Calls {
  return {
    loadPayment: (id) => readPayment(stripe, id),
    async capturePayment(id, amount, key) {
      const draft = amount === null ? {} : { amount_to_capture: amount };
      await ask("payment_intent", stripe.paymentIntents.capture(id, draft, { idempotencyKey: key }));
      return readPayment(stripe, id);
    },
    async cancelPayment(id, key) {
      const draft = { cancellation_reason: "requested_by_customer" };
      await ask("payment_intent", stripe.paymentIntents.cancel(id, draft, { idempotencyKey: key }));
      return readPayment(stripe, id);
    },
    async refundPayment(id, amount, metadata, key) {
      const draft = { payment_intent: id, metadata, expand: REFUND_IN_FULL, ...(amount === null ? {} : { amount }) };
      return refundOf(await ask("refund", stripe.refunds.create(draft, { idempotencyKey: key })));
    },
    async loadRefund(id) {
      return refundOf(await ask("refund", stripe.refunds.retrieve(id, { expand: REFUND_IN_FULL })));
    },
    async loadDispute(id) {
      return disputeOf(await ask("dispute", stripe.disputes.retrieve(id)));
    },
  };
}

/** A payment with its charge, fee, refunds and disputes: what Stripe does not tell in one answer is asked for. */
export async function readPayment(stripe: Stripe, id: string): Promise<CardPayment> {
  const expand = ["latest_charge.balance_transaction"];
  const intent = await ask("payment_intent", stripe.paymentIntents.retrieve(id, { expand }));
  const charge = typeof intent.latest_charge === "object" ? intent.latest_charge : null;
  const refunds: Stripe.Refund[] = [];
  const disputes: Stripe.Dispute[] = [];
  const whole = { payment_intent: id, limit: 100 };
  if (charge?.captured === true)
    for await (const refund of pages(
      stripe.refunds.list({ ...whole, expand: REFUND_IN_FULL.map((it) => `data.${it}`) }),
    ))
      refunds.push(refund);
  if (charge?.disputed === true) for await (const dispute of pages(stripe.disputes.list(whole))) disputes.push(dispute);
  return cardPaymentOf(intent, charge, refunds, disputes);
}
