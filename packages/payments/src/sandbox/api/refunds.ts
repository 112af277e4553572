import { z } from "zod";
import { endpoint, found, pageOf } from "../core/endpoint.ts";
import { Failure } from "../core/failure.ts";
import { metadata, positive } from "../core/form.ts";
import type { Tx } from "../core/store.ts";
import { refund, type RefundTurn } from "../money/refunding.ts";
import { OfCharge, ofCharge } from "./of-charge.ts";

const Draft = z.strictObject({
  payment_intent: z.string().optional(),
  charge: z.string().optional(),
  amount: positive.optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).nullable().default(null),
  metadata,
});

/** `turn` tells what the next refund shall do, once. */
export const refunds = (turn: () => RefundTurn | null) => [
  endpoint("POST", "/v1/refunds", Draft, ({ tx, account, params }) => {
    const { payment_intent: intent, charge, ...wish } = params;
    return refund(tx, chargeOf(tx, account, intent, charge), { ...wish, amount: wish.amount, turn: turn() });
  }),
  endpoint("GET", "/v1/refunds/:id", z.strictObject({}), ({ tx, ids, account }) =>
    found(tx, "refund", ids[0], account),
  ),
  endpoint("GET", "/v1/refunds", OfCharge, ({ tx, account, params }) =>
    pageOf(tx, "/v1/refunds", ofCharge(tx.all("refund"), account, params), params),
  ),
];

function chargeOf(tx: Tx, account: string | null, intentId: string | undefined, chargeId: string | undefined) {
  if (intentId === undefined) {
    if (chargeId === undefined)
      throw new Failure("One of the following params should be provided for this request: payment_intent or charge.", {
        code: "parameter_missing",
      });
    return found(tx, "charge", chargeId, account);
  }
  const intent = found(tx, "payment_intent", intentId, account);
  if (intent.latest_charge !== null && intent.status !== "requires_payment_method")
    return found(tx, "charge", intent.latest_charge, account);
  throw new Failure("This PaymentIntent does not have a successful charge to refund.", {
    code: "payment_intent_unexpected_state",
  });
}
