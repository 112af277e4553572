import { balanceOf, move } from "../core/balance.ts";
import { emit } from "../core/emit.ts";
import { Failure } from "../core/failure.ts";
import { newId } from "../core/ids.ts";
import type { Tx } from "../core/store.ts";
import { schedule } from "../core/tasks.ts";
import type { Charge } from "../core/card-things.ts";
import type { Account, Reversal, Transfer } from "../core/payee-things.ts";
import type { Metadata } from "../core/thing.ts";

import { PAYOUT_EVERY } from "./paying-out.ts";

export interface TransferWish {
  readonly amount: number;
  readonly currency: string;
  readonly description: string | null;
  readonly metadata: Metadata;
  readonly group: string | null;
}

/** From our balance to a connected account; from a charge it waits for that charge's money. */
export function transfer(tx: Tx, to: Account, from: Charge | null, wish: TransferWish): Transfer {
  if (to.capabilities["transfers"] !== "active")
    throw new Failure(
      "Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments",
      { code: "insufficient_capabilities_for_transfer" },
    );
  const availableOn = from === null ? fromBalance(tx, wish) : fromCharge(tx, from, wish);
  const id = newId("tr");
  const { amount, currency, description, metadata } = wish;
  const arrival = tx.put(paymentOf(tx, to, id, wish));
  const facts = { type: "transfer", category: "transfer", currency, availableOn };
  const line = move(tx, { ...facts, of: null, amount: -amount, source: id, description });
  const came = { ...facts, type: "payment", category: "charge", of: to.id, amount, source: arrival.id };
  tx.put({ ...arrival, balance_transaction: move(tx, came).id });
  const made = tx.put<Transfer>({
    id,
    object: "transfer",
    created: tx.now,
    _in: null,
    amount,
    amount_reversed: 0,
    balance_transaction: line.id,
    currency,
    description,
    destination: to.id,
    destination_payment: arrival.id,
    livemode: false,
    metadata,
    reversed: false,
    source_transaction: from?.id ?? null,
    source_type: "card",
    transfer_group: wish.group ?? from?.transfer_group ?? null,
  });
  emit(tx, "transfer.created", made);
  schedule(tx, availableOn + PAYOUT_EVERY, "pay-out", to.id);
  return made;
}

function fromBalance(tx: Tx, { amount, currency }: TransferWish): number {
  if (balanceOf(tx, null, currency).available < amount)
    throw new Failure(
      "You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance by creating Charges using the 4000000000000077 test card. See: https://stripe.com/docs/testing#available-balance",
      { code: "balance_insufficient" },
    );
  return tx.now;
}

function fromCharge(tx: Tx, charge: Charge, { amount, currency }: TransferWish): number {
  const line = tx.get("balance_transaction", charge.balance_transaction);
  if (line === undefined)
    throw new Failure(`The charge ${charge.id} cannot be used as a source_transaction as it was not captured.`, {
      param: "source_transaction",
    });
  if (line.currency !== currency)
    throw new Failure(
      `The currency of source_transaction's balance transaction (${line.currency}) must be the same as the transfer currency (${currency})`,
      { param: "currency" },
    );
  const used = tx
    .all("transfer")
    .filter(({ source_transaction: source }) => source === charge.id)
    .reduce((total, made) => total + made.amount - made.amount_reversed, 0);
  if (used + amount > charge.amount_captured)
    throw new Failure(
      `Transfers using this transaction as a source must not exceed the source amount of ${charge.amount_captured}. (There's already a transfer using this source, amounting to a total of ${used}.)`,
      { param: "amount" },
    );
  return Math.max(tx.now, line.available_on);
}

/** What a transfer looks like in the account that it comes to. */
function paymentOf(tx: Tx, to: Account, transferId: string, { amount, currency, group }: TransferWish): Charge {
  return {
    id: newId("py"),
    object: "charge",
    created: tx.now,
    _in: to.id,
    amount,
    amount_captured: amount,
    amount_refunded: 0,
    balance_transaction: null,
    billing_details: { name: null, email: null },
    captured: true,
    currency,
    customer: null,
    description: null,
    disputed: false,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: {},
    outcome: null,
    paid: true,
    payment_intent: null,
    payment_method: null,
    payment_method_details: null,
    refunded: false,
    source_transfer: transferId,
    status: "succeeded",
    transfer_group: group,
    _plan: "ok",
  };
}

/** Takes a transfer back, whole or in part, as far as the account still has the money. */
export function reverse(tx: Tx, of: Transfer, wanted: number | undefined, metadata: Metadata): Reversal {
  const left = of.amount - of.amount_reversed;
  const amount = wanted ?? left;
  if (left === 0)
    throw new Failure(`Transfer ${of.id} is already fully reversed.`, { code: "transfer_already_reversed" });
  if (amount > left)
    throw new Failure(`Transfer reversal amount (${amount}) is greater than unreversed amount on transfer (${left})`, {
      param: "amount",
    });
  const { available, pending } = balanceOf(tx, of.destination, of.currency);
  if (available + pending < amount)
    throw new Failure(
      `The destination account has insufficient funds to reverse this transfer: it has ${available + pending} and needs ${amount}.`,
      { code: "balance_insufficient" },
    );
  return reversed(tx, of, amount, metadata);
}

function reversed(tx: Tx, of: Transfer, amount: number, metadata: Metadata): Reversal {
  const id = newId("trr");
  const waits = tx.get("balance_transaction", of.balance_transaction)?.available_on ?? tx.now;
  const facts = { currency: of.currency, availableOn: Math.max(tx.now, waits) };
  const back = { ...facts, type: "transfer_refund", category: "transfer_reversal", source: id };
  const line = move(tx, { ...back, of: null, amount });
  const gone = { ...facts, type: "payment_refund", category: "refund", source: of.destination_payment };
  move(tx, { ...gone, of: of.destination, amount: -amount });
  const total = of.amount_reversed + amount;
  const changed = tx.put({ ...of, amount_reversed: total, reversed: total === of.amount });
  const made = tx.put<Reversal>({
    id,
    object: "transfer_reversal",
    created: tx.now,
    _in: null,
    amount,
    balance_transaction: line.id,
    currency: of.currency,
    destination_payment_refund: null,
    metadata,
    source_refund: null,
    transfer: of.id,
  });
  emit(tx, "transfer.reversed", changed, { amount_reversed: of.amount_reversed, reversed: of.reversed });
  return made;
}
