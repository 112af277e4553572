import { feeOf, move, SETTLES_AFTER } from "../core/balance.ts";
import { emit } from "../core/emit.ts";
import { newId } from "../core/ids.ts";
import type { Tx } from "../core/store.ts";
import { schedule } from "../core/tasks.ts";
import type { Charge, Intent, PaymentError, PaymentMethod, Session } from "../core/card-things.ts";
import { declineOf, type EnteredCard, FAILED_CHALLENGE, type Plan, readCard } from "./cards.ts";

const DAY = 24 * 60 * 60;
/** How long a bank holds what was authorised. */
const HOLDS_FOR = 7 * DAY;
/** How long after the payment its holder disputes it. */
export const DISPUTED_AFTER = 60;

/** Tries to pay a checkout with a card: paid or held, declined, or waiting for the bank's own page. */
export function pay(tx: Tx, session: Session, entered: EnteredCard, pages: string): Intent {
  const { card, plan } = readCard(entered);
  const billing = { name: entered.name ?? null, email: entered.email ?? session.customer_email };
  const method = tx.put({
    id: newId("pm"),
    object: "payment_method",
    created: tx.now,
    _in: session._in,
    type: "card",
    card,
    billing_details: billing,
    customer: session.customer,
    livemode: false,
    _plan: plan,
  });
  const intent = intentOf(tx, session);
  tx.put({ ...session, payment_intent: intent.id, customer_details: billing });
  if (plan !== "challenge") return charge(tx, { ...intent, payment_method: method.id }, method, plan);
  const redirect = { url: `${pages}/c/challenge/${session.id}`, return_url: session.url };
  const waiting = tx.put({
    ...intent,
    status: "requires_action",
    payment_method: method.id,
    next_action: { type: "redirect_to_url", redirect_to_url: redirect },
  });
  emit(tx, "payment_intent.requires_action", waiting);
  return waiting;
}

/** The holder's answer on the page of the bank. */
export function answerChallenge(tx: Tx, intent: Intent, passed: boolean): Intent {
  const method = tx.get("payment_method", intent.payment_method);
  if (method === undefined || intent.status !== "requires_action") return intent;
  return passed ? charge(tx, intent, method, "ok") : fail(tx, intent, FAILED_CHALLENGE, null);
}

function intentOf(tx: Tx, session: Session): Intent {
  const known = tx.get("payment_intent", session.payment_intent);
  if (known !== undefined) return known;
  const id = newId("pi");
  const intent = tx.put({
    id,
    object: "payment_intent",
    created: tx.now,
    _in: session._in,
    amount: session.amount_total,
    amount_capturable: 0,
    amount_received: 0,
    canceled_at: null,
    cancellation_reason: null,
    client_secret: `${id}_secret_${newId("s").slice(2)}`,
    confirmation_method: "automatic",
    currency: session.currency,
    customer: session.customer,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    next_action: null,
    payment_method: null,
    payment_method_types: session.payment_method_types,
    status: "requires_payment_method",
    ...session._intent,
    _session: session.id,
  });
  emit(tx, "payment_intent.created", intent);
  return intent;
}

function charge(tx: Tx, intent: Intent, method: PaymentMethod, plan: Plan): Intent {
  const problem = declineOf(plan);
  const captured = problem === null && intent.capture_method !== "manual";
  const made = tx.put(chargeOf(tx, intent, { method, plan, problem, captured }));
  if (problem !== null) return fail(tx, intent, problem, made);
  const paid = { ...intent, latest_charge: made.id, next_action: null, last_payment_error: null };
  const settled = captured ? settle(tx, made, made.amount) : made;
  emit(tx, "charge.succeeded", settled);
  if (!captured) return hold(tx, paid);
  const done = tx.put({ ...paid, status: "succeeded", amount_received: intent.amount });
  emit(tx, "payment_intent.succeeded", done);
  complete(tx, done, "paid");
  return done;
}

function chargeOf(
  tx: Tx,
  intent: Intent,
  {
    method,
    plan,
    problem,
    captured,
  }: { method: PaymentMethod; plan: Plan; problem: PaymentError | null; captured: boolean },
): Charge {
  const before = captured || problem !== null ? {} : { capture_before: tx.now + HOLDS_FOR };
  return {
    id: newId("ch"),
    object: "charge",
    created: tx.now,
    _in: intent._in,
    amount: intent.amount,
    amount_captured: captured ? intent.amount : 0,
    amount_refunded: 0,
    balance_transaction: null,
    billing_details: method.billing_details,
    captured,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_code: problem?.code ?? null,
    failure_message: problem?.message ?? null,
    livemode: false,
    metadata: intent.metadata,
    outcome:
      problem === null
        ? { type: "authorized", network_status: "approved_by_network", seller_message: "Payment complete." }
        : { type: "issuer_declined", network_status: "declined_by_network", seller_message: problem.message },
    paid: problem === null,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: { type: "card", card: { ...method.card, ...before } },
    refunded: false,
    source_transfer: null,
    status: problem === null ? "succeeded" : "failed",
    transfer_group: intent.transfer_group,
    _plan: plan,
  };
}

function fail(tx: Tx, intent: Intent, problem: PaymentError, charge: Charge | null): Intent {
  if (charge !== null) emit(tx, "charge.failed", charge);
  const failed = tx.put({
    ...intent,
    status: "requires_payment_method",
    latest_charge: charge?.id ?? intent.latest_charge,
    last_payment_error: problem,
    next_action: null,
    payment_method: null,
  });
  emit(tx, "payment_intent.payment_failed", failed);
  return failed;
}

function hold(tx: Tx, intent: Intent): Intent {
  const held = tx.put({ ...intent, status: "requires_capture", amount_capturable: intent.amount });
  emit(tx, "payment_intent.amount_capturable_updated", held);
  schedule(tx, tx.now + HOLDS_FOR, "end-hold", held.id);
  complete(tx, held, "unpaid");
  return held;
}

/** The checkout is done: paid, or held on the card until we capture it. */
function complete(tx: Tx, intent: Intent, paid: Session["payment_status"]): void {
  const session = tx.get("checkout.session", intent._session);
  if (session?.status !== "open") return;
  emit(
    tx,
    "checkout.session.completed",
    tx.put({ ...session, status: "complete", payment_status: paid, url: null, payment_intent: intent.id }),
  );
}

/** Brings captured money to our balance, less the fee, and sets off what the card stands for. */
export function settle(tx: Tx, charge: Charge, amount: number): Charge {
  const availableOn = charge._plan === "available" ? tx.now : tx.now + SETTLES_AFTER;
  const { currency, id, description } = charge;
  const fee = feeOf(amount, currency);
  const facts = { of: charge._in, type: "charge", category: "charge", source: id, description };
  const line = move(tx, { ...facts, amount, fee, currency, availableOn });
  if (charge._plan === "dispute" || charge._plan === "inquiry")
    schedule(tx, tx.now + DISPUTED_AFTER, `open-${charge._plan}`, id);
  return tx.put({ ...charge, captured: true, amount_captured: amount, balance_transaction: line.id });
}
