import { z } from "zod";
import { endpoint, found, pageOf } from "../core/endpoint.ts";
import { paging, positive } from "../core/form.ts";
import { cancel, capture } from "../money/capturing.ts";

const NOTHING = z.strictObject({});
const Capture = z.strictObject({ amount_to_capture: positive.optional() });
const Cancel = z.strictObject({
  cancellation_reason: z.enum(["abandoned", "duplicate", "fraudulent", "requested_by_customer"]).optional(),
});
const Filter = z.strictObject({
  ...paging,
  payment_intent: z.string().optional(),
  transfer_group: z.string().optional(),
});

export const intents = [
  endpoint("GET", "/v1/payment_intents/:id", NOTHING, ({ tx, ids, account }) =>
    found(tx, "payment_intent", ids[0], account),
  ),
  endpoint("POST", "/v1/payment_intents/:id/capture", Capture, ({ tx, ids, account, params }) =>
    capture(tx, found(tx, "payment_intent", ids[0], account), params.amount_to_capture),
  ),
  endpoint("POST", "/v1/payment_intents/:id/cancel", Cancel, ({ tx, ids, account, params }) =>
    cancel(tx, found(tx, "payment_intent", ids[0], account), params.cancellation_reason ?? null),
  ),
  endpoint("GET", "/v1/charges/:id", NOTHING, ({ tx, ids, account }) => found(tx, "charge", ids[0], account)),
  endpoint("GET", "/v1/charges", Filter, ({ tx, account, params }) => {
    const { payment_intent: intent, transfer_group: group, ...page } = params;
    const charges = tx
      .all("charge")
      .filter(({ _in, payment_intent: of }) => _in === account && (intent === undefined || of === intent))
      .filter(({ transfer_group: of }) => group === undefined || of === group);
    return pageOf(tx, "/v1/charges", charges, page);
  }),
];
