import { move } from "../core/balance.ts";
import { emit } from "../core/emit.ts";
import { Failure } from "../core/failure.ts";
import { newId } from "../core/ids.ts";
import type { Tx } from "../core/store.ts";
import { schedule } from "../core/tasks.ts";
import type { Charge, Refund } from "../core/card-things.ts";
import type { Metadata } from "../core/thing.ts";

/** How long the bank of a `refund-pending` or `refund-fails` card takes. */
export const REFUND_ANSWERED_AFTER = 60;

export interface RefundWish {
  readonly amount: number | undefined;
  readonly reason: string | null;
  readonly metadata: Metadata;
  /** What the next refund shall do, when a test said so. */
  readonly turn: RefundTurn | null;
}

/** pending: the bank takes its time; fails: it comes back after a while. */
export type RefundTurn = "pending" | "fails";

export function refund(tx: Tx, charge: Charge, wish: RefundWish): Refund {
  const left = leftOf(tx, charge);
  const amount = wish.amount ?? left;
  refuseUnlessLeft(charge, amount, left);
  const turn =
    wish.turn ?? (charge._plan === "refund-pending" ? "pending" : charge._plan === "refund-fails" ? "fails" : null);
  const id = newId("re");
  const facts = { of: charge._in, type: "refund", category: "refund", source: id, currency: charge.currency };
  const line = move(tx, { ...facts, amount: -amount, description: "REFUND FOR CHARGE" });
  const made = tx.put<Refund>({
    id,
    object: "refund",
    created: tx.now,
    _in: charge._in,
    amount,
    balance_transaction: line.id,
    charge: charge.id,
    currency: charge.currency,
    metadata: wish.metadata,
    payment_intent: charge.payment_intent,
    ...(turn === "pending" ? { pending_reason: "processing" } : {}),
    reason: wish.reason,
    source_transfer_reversal: null,
    status: turn === "pending" ? "pending" : "succeeded",
    transfer_reversal: null,
  });
  if (turn !== null)
    schedule(tx, tx.now + REFUND_ANSWERED_AFTER, turn === "pending" ? "finish-refund" : "fail-refund", id);
  emit(tx, "refund.created", made);
  emit(tx, "charge.refunded", given(tx, charge, amount));
  return made;
}

/** What was captured and not given back yet. */
const leftOf = (tx: Tx, { id, amount_captured: captured }: Charge): number =>
  tx
    .all("refund")
    .filter((refund) => refund.charge === id && refund.balance_transaction !== null)
    .filter(({ status }) => status === "pending" || status === "succeeded")
    .reduce((left, { amount }) => left - amount, captured);

function refuseUnlessLeft(charge: Charge, amount: number, left: number): void {
  if (!charge.captured)
    throw new Failure("This PaymentIntent does not have a successful charge to refund.", {
      code: "charge_not_captured",
    });
  if (charge.disputed)
    throw new Failure(`Charge ${charge.id} has been charged back; cannot issue a refund.`, { code: "charge_disputed" });
  if (left === 0)
    throw new Failure(`Charge ${charge.id} has already been refunded.`, { code: "charge_already_refunded" });
  if (amount > left)
    throw new Failure(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, {
      code: "refund_exceeds_captured_amount",
      param: "amount",
    });
}

function given(tx: Tx, charge: Charge, amount: number): Charge {
  const refunded = charge.amount_refunded + amount;
  return tx.put({ ...charge, amount_refunded: refunded, refunded: refunded === charge.amount });
}

export function finishRefund(tx: Tx, pending: Refund): void {
  const { pending_reason: _, ...rest } = pending;
  emit(tx, "refund.updated", tx.put<Refund>({ ...rest, status: "succeeded" }), { status: pending.status });
}

/** The bank could not take it: the money is ours again. */
export function failRefund(tx: Tx, refund: Refund): void {
  if (refund.status === "failed" || refund.status === "canceled") return;
  const facts = { of: refund._in, type: "refund_failure", category: "refund_failure", source: refund.id };
  const line = move(tx, { ...facts, amount: refund.amount, currency: refund.currency });
  const failed = tx.put<Refund>({
    ...refund,
    status: "failed",
    failure_reason: "expired_or_canceled_card",
    failure_balance_transaction: line.id,
  });
  const charge = tx.get("charge", refund.charge);
  if (charge !== undefined) given(tx, charge, -refund.amount);
  emit(tx, "refund.failed", failed, { status: refund.status });
}
