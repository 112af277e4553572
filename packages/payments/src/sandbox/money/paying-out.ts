import { balanceOf, balancesOf, move } from "../core/balance.ts";
import { emit } from "../core/emit.ts";
import { Failure } from "../core/failure.ts";
import { newId } from "../core/ids.ts";
import type { Tx } from "../core/store.ts";
import { schedule } from "../core/tasks.ts";
import type { Account, Payout } from "../core/payee-things.ts";

/** Stripe pays out once a day, and a bank takes days; here it goes by minutes. */
export const PAYOUT_EVERY = 10 * 60;
const TO_THE_BANK = 60;
const IN_THE_BANK = 4 * 60;

export interface PayoutWish {
  readonly amount: number;
  readonly currency: string;
  readonly automatic: boolean;
  readonly description: string | null;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Sends money of an account to its bank; a failing bank gives it back. */
export function payOut(tx: Tx, account: Account, wish: PayoutWish): Payout {
  const { amount, currency, automatic, description, metadata } = wish;
  const bank = account._bank;
  if (bank === null || !account.payouts_enabled)
    throw new Failure("Sorry, you don't have any external accounts in that currency.", { code: "payouts_not_allowed" });
  if (balanceOf(tx, account.id, currency).available < amount)
    throw new Failure("You have insufficient funds in your Stripe account for this transfer.", {
      code: "balance_insufficient",
    });
  const id = newId("po");
  const line = move(tx, { of: account.id, type: "payout", category: "payout", amount: -amount, currency, source: id });
  const made = tx.put<Payout>({
    id,
    object: "payout",
    created: tx.now,
    _in: account.id,
    amount,
    arrival_date: tx.now + TO_THE_BANK + IN_THE_BANK,
    automatic,
    balance_transaction: line.id,
    currency,
    description,
    destination: `ba_${account.id.slice(5)}`,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata,
    method: "standard",
    source_type: "card",
    status: "pending",
    type: "bank_account",
  });
  emit(tx, "payout.created", made);
  schedule(tx, tx.now + TO_THE_BANK, "send-payout", id);
  return made;
}

export function sendPayout(tx: Tx, payout: Payout): void {
  if (payout.status !== "pending") return;
  emit(tx, "payout.updated", tx.put<Payout>({ ...payout, status: "in_transit" }), { status: payout.status });
  const failing = tx.get("account", payout._in)?._bank?.failing ?? false;
  schedule(tx, tx.now + IN_THE_BANK, failing ? "fail-payout" : "finish-payout", payout.id);
}

export function finishPayout(tx: Tx, payout: Payout): void {
  if (payout.status !== "in_transit") return;
  emit(tx, "payout.paid", tx.put<Payout>({ ...payout, status: "paid" }), { status: payout.status });
}

/** A bank may give money back days after it was thought paid. */
export function failPayout(tx: Tx, payout: Payout): void {
  if (payout.status === "failed" || payout.status === "canceled") return;
  const facts = { of: payout._in, type: "payout_failure", category: "payout_reversal", source: payout.id };
  const line = move(tx, { ...facts, amount: payout.amount, currency: payout.currency });
  const failed = tx.put<Payout>({
    ...payout,
    status: "failed",
    failure_balance_transaction: line.id,
    failure_code: "account_closed",
    failure_message: "The bank account has been closed.",
  });
  emit(tx, "payout.failed", failed, { status: payout.status });
}

export function cancelPayout(tx: Tx, payout: Payout): Payout {
  if (payout.status !== "pending")
    throw new Failure("Payouts can only be canceled while they are pending.", { code: "payout_not_cancelable" });
  const facts = { of: payout._in, type: "payout_cancel", category: "payout_reversal", source: payout.id };
  move(tx, { ...facts, amount: payout.amount, currency: payout.currency });
  const ended = tx.put<Payout>({ ...payout, status: "canceled" });
  emit(tx, "payout.canceled", ended, { status: payout.status });
  return ended;
}

/** The round that pays out whatever is there; every transfer asks for one. */
export function payOutAll(tx: Tx, account: Account): void {
  if (!account.payouts_enabled) return;
  const wish = { automatic: true, description: "STRIPE PAYOUT", metadata: {} };
  for (const [currency, { available }] of balancesOf(tx, account.id))
    if (available > 0) payOut(tx, account, { ...wish, amount: available, currency });
}
