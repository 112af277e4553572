import { newId } from "./ids.ts";
import type { Tx } from "./store.ts";
import type { BalanceTransaction } from "./things.ts";

/** Seconds until money of a card may be used; Stripe takes days. */
export const SETTLES_AFTER = 60 * 60;

/** What Stripe keeps of a card payment: 3.4 % and HKD 2.35, or about as much in other currencies. */
const FIXED_FEES: Readonly<Record<string, number>> = { hkd: 235, cny: 220, mop: 240, usd: 30, eur: 25, jpy: 40 };

export const feeOf = (amount: number, currency: string): number =>
  Math.round((amount * 34) / 1000) + (FIXED_FEES[currency] ?? 30);

/** What a dispute costs, whoever wins. */
const DISPUTE_FEES: Readonly<Record<string, number>> = { hkd: 8500, cny: 8000, mop: 8800, usd: 1500, jpy: 1500 };

export const disputeFeeOf = (currency: string): number => DISPUTE_FEES[currency] ?? 1500;

export interface Movement {
  readonly of: string | null;
  readonly type: string;
  readonly category: string;
  readonly amount: number;
  readonly fee?: number;
  readonly feeFor?: string;
  readonly currency: string;
  readonly source: string;
  readonly availableOn?: number;
  readonly description?: string | null;
}

/** Changes a balance; nothing else does. */
export function move(tx: Tx, movement: Movement): BalanceTransaction {
  const { of, type, category, amount, fee = 0, currency, source, description = null } = movement;
  const detail = { amount: fee, application: null, currency, type: "stripe_fee" as const };
  return tx.put({
    id: newId("txn"),
    object: "balance_transaction",
    created: tx.now,
    _in: of,
    amount,
    available_on: movement.availableOn ?? tx.now,
    balance_type: "payments",
    currency,
    description,
    exchange_rate: null,
    fee,
    fee_details: fee === 0 ? [] : [{ ...detail, description: movement.feeFor ?? "Stripe processing fees" }],
    net: amount - fee,
    reporting_category: category,
    source,
    type,
  });
}

export interface Amounts {
  readonly available: number;
  readonly pending: number;
}

/** The balances of an account by currency, from what moved them. */
export function balancesOf(tx: Tx, account: string | null): ReadonlyMap<string, Amounts> {
  const balances = new Map<string, Amounts>();
  for (const { _in, currency, net, available_on: availableOn } of tx.all("balance_transaction")) {
    if (_in !== account) continue;
    const { available, pending } = balances.get(currency) ?? { available: 0, pending: 0 };
    const isThere = availableOn <= tx.now;
    balances.set(currency, isThere ? { available: available + net, pending } : { available, pending: pending + net });
  }
  return balances;
}

export function balanceOf(tx: Tx, account: string | null, currency: string): Amounts {
  return balancesOf(tx, account).get(currency) ?? { available: 0, pending: 0 };
}
