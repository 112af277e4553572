import { z } from "zod";
import { endpoint, found, pageOf } from "../core/endpoint.ts";
import { Failure } from "../core/failure.ts";
import { currency, metadata, paging, positive } from "../core/form.ts";
import { reverse, transfer } from "../money/transferring.ts";

const Draft = z.strictObject({
  amount: positive,
  currency,
  destination: z.string(),
  description: z.string().nullable().default(null),
  metadata,
  source_transaction: z.string().optional(),
  transfer_group: z.string().nullable().default(null),
});
const Reverse = z.strictObject({ amount: positive.optional(), description: z.string().optional(), metadata });
const Filter = z.strictObject({ ...paging, destination: z.string().optional(), transfer_group: z.string().optional() });

export const transfers = [
  endpoint("POST", "/v1/transfers", Draft, ({ tx, params }) => {
    const { destination, source_transaction: source, transfer_group: group, ...wish } = params;
    const to = tx.get("account", destination);
    if (to === undefined)
      throw new Failure(`No such destination: '${destination}'`, { code: "resource_missing", param: "destination" });
    return transfer(tx, to, source === undefined ? null : found(tx, "charge", source, null), { ...wish, group });
  }),
  endpoint("GET", "/v1/transfers/:id", z.strictObject({}), ({ tx, ids }) => found(tx, "transfer", ids[0], null)),
  endpoint("GET", "/v1/transfers", Filter, ({ tx, params }) => {
    const { destination, transfer_group: group, ...page } = params;
    const made = tx
      .all("transfer")
      .filter(({ destination: to }) => destination === undefined || to === destination)
      .filter(({ transfer_group: of }) => group === undefined || of === group);
    return pageOf(tx, "/v1/transfers", made, page);
  }),
  endpoint("POST", "/v1/transfers/:id/reversals", Reverse, ({ tx, ids, params }) =>
    reverse(tx, found(tx, "transfer", ids[0], null), params.amount, params.metadata),
  ),
];
