import { z } from "zod";
import { endpoint, found } from "../core/endpoint.ts";
import { Failure } from "../core/failure.ts";
import { metadata, positive, whole } from "../core/form.ts";
import { newId } from "../core/ids.ts";
import type { Tx } from "../core/store.ts";
import { schedule } from "../core/tasks.ts";
import { expireSession } from "../money/ending.ts";

const Line = z.strictObject({
  quantity: positive.default(1),
  price_data: z.strictObject({
    currency: z.string().regex(/^[a-z]{3}$/i),
    unit_amount: whole.refine((amount) => amount >= 0),
    product_data: z.strictObject({ name: z.string().min(1), description: z.string().optional() }),
  }),
});

const IntentDraft = z.strictObject({
  capture_method: z.enum(["automatic", "automatic_async", "manual"]).default("automatic_async"),
  description: z.string().nullable().default(null),
  transfer_group: z.string().nullable().default(null),
  metadata,
});

const Draft = z.strictObject({
  mode: z.literal("payment"),
  ui_mode: z.literal("hosted_page").optional(),
  allowed_payment_method_types: z.array(z.literal("card")).optional(),
  client_reference_id: z.string().max(200).nullable().default(null),
  customer: z.string().nullable().default(null),
  customer_email: z.string().nullable().default(null),
  expires_at: whole.optional(),
  line_items: z.array(Line).min(1),
  locale: z.string().nullable().default(null),
  metadata,
  payment_intent_data: IntentDraft.default({
    capture_method: "automatic_async",
    description: null,
    transfer_group: null,
    metadata: {},
  }),
  success_url: z.url(),
  cancel_url: z.url().nullable().default(null),
});

const NOTHING = z.strictObject({});
const HALF_AN_HOUR = 30 * 60;
const A_DAY = 24 * 60 * 60;

export const sessions = [
  endpoint("POST", "/v1/checkout/sessions", Draft, ({ tx, params, account, pages }) => {
    const { payment_intent_data: intent, line_items: lines, allowed_payment_method_types: _, ...draft } = params;
    if (draft.customer !== null) found(tx, "customer", draft.customer, account);
    const id = newId("cs_test", 58);
    const expiresAt = endOf(tx, draft.expires_at);
    const total = lines.reduce((sum, { quantity, price_data: price }) => sum + quantity * price.unit_amount, 0);
    const currency = currencyOf(lines);
    if (total === 0)
      throw new Failure("The Checkout Session's total amount must be more than zero.", { code: "amount_too_small" });
    schedule(tx, expiresAt, "expire-session", id);
    return tx.put({
      id,
      object: "checkout.session",
      created: tx.now,
      _in: account,
      ...draft,
      ui_mode: "hosted_page",
      status: "open",
      payment_status: "unpaid",
      amount_subtotal: total,
      amount_total: total,
      currency,
      customer_details: draft.customer_email === null ? null : { email: draft.customer_email, name: null },
      expires_at: expiresAt,
      livemode: false,
      payment_intent: null,
      payment_method_types: ["card"],
      url: `${pages}/c/pay/${id}`,
      _lines: lines.map(({ quantity, price_data: price }) => ({
        name: price.product_data.name,
        amount: price.unit_amount,
        quantity,
      })),
      _intent: intent,
    });
  }),
  endpoint("GET", "/v1/checkout/sessions/:id", NOTHING, ({ tx, ids, account }) =>
    found(tx, "checkout.session", ids[0], account),
  ),
  endpoint("POST", "/v1/checkout/sessions/:id/expire", NOTHING, ({ tx, ids, account }) =>
    expireSession(tx, found(tx, "checkout.session", ids[0], account)),
  ),
];

function endOf(tx: Tx, wanted: number | undefined): number {
  const end = wanted ?? tx.now + A_DAY;
  // Stripe's clock and ours are never quite the same.
  if (end < tx.now + HALF_AN_HOUR - 5)
    throw new Failure("The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.", {
      param: "expires_at",
    });
  if (end > tx.now + A_DAY + 5)
    throw new Failure("The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.", {
      param: "expires_at",
    });
  return end;
}

function currencyOf(lines: readonly z.output<typeof Line>[]): string {
  const currencies = new Set(lines.map(({ price_data: price }) => price.currency.toLowerCase()));
  const [currency] = currencies;
  if (currency !== undefined && currencies.size === 1) return currency;
  throw new Failure("All line items must be in one currency.", { param: "line_items" });
}
