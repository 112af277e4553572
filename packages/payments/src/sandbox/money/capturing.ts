import { emit } from "../core/emit.ts";
import { Failure } from "../core/failure.ts";
import { newId } from "../core/ids.ts";
import type { Tx } from "../core/store.ts";
import type { Charge, Intent, Refund } from "../core/card-things.ts";
import { settle } from "./paying.ts";

export function capture(tx: Tx, intent: Intent, wanted: number | undefined): Intent {
  if (intent.status !== "requires_capture") throw wrongState(intent, "captured", "requires_capture");
  const amount = wanted ?? intent.amount_capturable;
  if (amount > intent.amount_capturable)
    throw new Failure(
      `The amount to capture, ${amount}, is more than the amount that can be captured, ${intent.amount_capturable}.`,
      { code: "amount_too_large", param: "amount_to_capture" },
    );
  const charge = tx.get("charge", intent.latest_charge);
  if (charge === undefined) throw new TypeError("A held payment has its charge.");
  const done = tx.put<Intent>({ ...intent, status: "succeeded", amount_capturable: 0, amount_received: amount });
  emit(tx, "charge.captured", letGo(tx, settle(tx, charge, amount), charge.amount - amount));
  emit(tx, "payment_intent.succeeded", done);
  const session = tx.get("checkout.session", intent._session);
  if (session !== undefined) tx.put({ ...session, payment_status: "paid" });
  return done;
}

/** Ends a payment that was not captured: what was held is let go. */
export function cancel(tx: Tx, intent: Intent, reason: string | null): Intent {
  if (intent.status === "succeeded" || intent.status === "canceled")
    throw wrongState(intent, "canceled", "requires_payment_method, requires_capture, requires_action");
  const charge = tx.get("charge", intent.latest_charge);
  const held = intent.status === "requires_capture" && charge !== undefined;
  if (held) emit(tx, "charge.refunded", tx.put({ ...letGo(tx, charge, charge.amount), refunded: true }));
  if (intent.status !== "requires_capture" && intent._session !== null && isOpen(tx, intent._session))
    throw new Failure(
      "You cannot cancel this PaymentIntent because it was created by Checkout. Expire its Checkout Session instead.",
    );
  const gone = { status: "canceled", canceled_at: tx.now, cancellation_reason: reason, amount_capturable: 0 } as const;
  const ended = tx.put<Intent>({ ...intent, ...gone, next_action: null });
  emit(tx, "payment_intent.canceled", ended);
  return ended;
}

const isOpen = (tx: Tx, session: string) => tx.get("checkout.session", session)?.status === "open";

/** What was held and not captured shows as given back, though it never reached our balance. */
function letGo(tx: Tx, charge: Charge, amount: number): Charge {
  if (amount === 0) return charge;
  const refund: Refund = {
    id: newId("re"),
    object: "refund",
    created: tx.now,
    _in: charge._in,
    amount,
    balance_transaction: null,
    charge: charge.id,
    currency: charge.currency,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason: null,
    source_transfer_reversal: null,
    status: "succeeded",
    transfer_reversal: null,
  };
  tx.put(refund);
  return tx.put({ ...charge, amount_refunded: charge.amount_refunded + amount });
}

function wrongState(intent: Intent, verb: string, states: string): Failure {
  return new Failure(
    `This PaymentIntent could not be ${verb} because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be ${verb}: ${states}.`,
    { code: "payment_intent_unexpected_state" },
  );
}
