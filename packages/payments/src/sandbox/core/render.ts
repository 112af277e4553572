import { Failure } from "./failure.ts";
import type { Tx } from "./store.ts";
import type { AnyThing, Kind } from "./things.ts";

type Json = Record<string, unknown>;

export interface List {
  readonly object: "list";
  readonly url: string;
  readonly has_more: boolean;
  readonly data: readonly unknown[];
}

export const listOf = (url: string, data: readonly unknown[], hasMore = false): List => ({
  object: "list",
  url,
  has_more: hasMore,
  data,
});

/** A thing as an answer shows it: without our notes, with the lists that belong to it. */
export function rendered(tx: Tx, thing: AnyThing): Json {
  const shown = Object.fromEntries(Object.entries(thing).filter(([name]) => !name.startsWith("_")));
  return { ...shown, ...listsOf(tx, thing) };
}

function listsOf(tx: Tx, thing: AnyThing): Json {
  if (thing.object === "transfer") {
    const reversals = tx.all("transfer_reversal").filter(({ transfer }) => transfer === thing.id);
    const data = reversals.toReversed().map((reversal) => rendered(tx, reversal));
    return { reversals: listOf(`/v1/transfers/${thing.id}/reversals`, data) };
  }
  if (thing.object === "dispute")
    return { balance_transactions: thing._lines.flatMap((id) => whole(tx, "balance_transaction", id)) };
  if (thing.object === "account") {
    const { _bank: bank, default_currency: currency, country, id } = thing;
    const shown = bank && { id: `ba_${id.slice(5)}`, object: "bank_account", account: id, country, currency };
    const data =
      bank && shown ? [{ ...shown, account_holder_name: bank.holder, last4: bank.last4, status: "new" }] : [];
    return { external_accounts: listOf(`/v1/accounts/${id}/external_accounts`, data) };
  }
  return {};
}

function whole(tx: Tx, kind: Kind, id: string): Json[] {
  const thing = tx.get(kind, id);
  return thing === undefined ? [] : [rendered(tx, thing)];
}

/** Fields that hold an id and may be asked for in full. */
const EXPANDABLE: Readonly<Record<string, Kind>> = {
  balance_transaction: "balance_transaction",
  failure_balance_transaction: "balance_transaction",
  charge: "charge",
  latest_charge: "charge",
  source_transaction: "charge",
  destination_payment: "charge",
  customer: "customer",
  destination: "account",
  payment_intent: "payment_intent",
  payment_method: "payment_method",
  transfer: "transfer",
  source_transfer: "transfer",
};

const MOST_LEVELS = 4;

/** Puts things in the place of their ids along the paths that were asked for. */
export function expanded(tx: Tx, answer: unknown, paths: readonly string[]): unknown {
  return paths.reduce((shown, path) => {
    const levels = path.split(".");
    if (levels.length > MOST_LEVELS)
      throw new Failure("You cannot expand more than 4 levels of a property.", { param: "expand" });
    return along(tx, shown, levels, path);
  }, answer);
}

function along(tx: Tx, shown: unknown, [level, ...rest]: readonly string[], path: string): unknown {
  if (level === undefined || shown === null) return shown;
  if (Array.isArray(shown)) return shown.map((item) => along(tx, item, [level, ...rest], path));
  if (!isJson(shown)) return shown;
  if (level === "data" && Array.isArray(shown["data"]))
    return { ...shown, data: shown["data"].map((item) => along(tx, item, rest, path)) };
  if (!(level in shown) && rest.length === 0 && EXPANDABLE[level] === undefined)
    throw new Failure(`This property cannot be expanded (${path}).`, { param: "expand" });
  const field = shown[level];
  const kind = EXPANDABLE[level];
  const thing = typeof field === "string" && kind !== undefined ? tx.get(kind, field) : undefined;
  const value = thing === undefined ? field : rendered(tx, thing);
  return { ...shown, [level]: along(tx, value ?? null, rest, path) };
}

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null;
