import { z } from "zod";
import { endpoint, found, pageOf } from "../core/endpoint.ts";
import { Failure } from "../core/failure.ts";
import { currency, metadata, paging, positive } from "../core/form.ts";
import { cancelPayout, payOut } from "../money/paying-out.ts";
import { accountOf } from "./accounts.ts";

const Draft = z.strictObject({
  amount: positive,
  currency,
  description: z.string().nullable().default(null),
  metadata,
});
const NOTHING = z.strictObject({});

export const payouts = [
  endpoint("POST", "/v1/payouts", Draft, ({ tx, account, params }) => {
    if (account === null)
      throw new Failure("Sorry, you don't have any external accounts in that currency.", {
        code: "payouts_not_allowed",
      });
    return payOut(tx, accountOf(tx, account), { ...params, automatic: false });
  }),
  endpoint("GET", "/v1/payouts/:id", NOTHING, ({ tx, ids, account }) => found(tx, "payout", ids[0], account)),
  endpoint("GET", "/v1/payouts", z.strictObject(paging), ({ tx, account, params }) => {
    const made = tx.all("payout").filter(({ _in }) => _in === account);
    return pageOf(tx, "/v1/payouts", made, params);
  }),
  endpoint("POST", "/v1/payouts/:id/cancel", NOTHING, ({ tx, ids, account }) =>
    cancelPayout(tx, found(tx, "payout", ids[0], account)),
  ),
];
