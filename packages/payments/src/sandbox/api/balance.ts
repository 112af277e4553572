import { z } from "zod";
import { balancesOf } from "../core/balance.ts";
import { endpoint, found, pageOf } from "../core/endpoint.ts";
import { paging } from "../core/form.ts";

const NOTHING = z.strictObject({});
const Lines = z.strictObject({
  ...paging,
  type: z.string().optional(),
  source: z.string().optional(),
  currency: z.string().optional(),
});
const Events = z.strictObject({ ...paging, type: z.string().optional(), types: z.array(z.string()).optional() });

export const balance = [
  endpoint("GET", "/v1/balance", NOTHING, ({ tx, account }) => {
    const balances = [...balancesOf(tx, account)];
    const amounts = (which: "available" | "pending") =>
      (balances.length === 0 ? ([["hkd", { available: 0, pending: 0 }]] as const) : balances).map(
        ([currency, amount]) => ({
          amount: amount[which],
          currency,
          source_types: { card: amount[which] },
        }),
      );
    return { object: "balance", available: amounts("available"), livemode: false, pending: amounts("pending") };
  }),
  endpoint("GET", "/v1/balance_transactions/:id", NOTHING, ({ tx, ids, account }) =>
    found(tx, "balance_transaction", ids[0], account),
  ),
  endpoint("GET", "/v1/balance_transactions", Lines, ({ tx, account, params }) => {
    const { type, source, currency, ...page } = params;
    const lines = tx
      .all("balance_transaction")
      .filter((line) => line._in === account && (type === undefined || line.type === type))
      .filter(
        (line) => (source === undefined || line.source === source) && (currency ?? line.currency) === line.currency,
      );
    return pageOf(tx, "/v1/balance_transactions", lines, page);
  }),
  endpoint("GET", "/v1/events/:id", NOTHING, ({ tx, ids, account }) => found(tx, "event", ids[0], account)),
  endpoint("GET", "/v1/events", Events, ({ tx, account, params }) => {
    const { type, types = type === undefined ? null : [type], ...page } = params;
    const events = tx
      .all("event")
      .filter(({ _in, type: what }) => _in === account && (types === null || types.includes(what)));
    return pageOf(tx, "/v1/events", events, page);
  }),
];
