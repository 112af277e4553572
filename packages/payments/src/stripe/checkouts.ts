import type Stripe from "stripe";
import type { Checkout, CheckoutDraft, PageLocale, Payments } from "../payments.ts";
import { PaymentsError } from "../errors.ts";
import { ask } from "./calling.ts";
import { readPayment } from "./payments.ts";
import { idOf, instant, seconds } from "./reading.ts";

/** Stripe's names for the languages of its pages; zh-HK is its Traditional Chinese as written in Hong Kong. */
const PAGE_LOCALES = { en: "en", "zh-Hans": "zh", "zh-Hant": "zh-HK", pt: "pt" } as const satisfies Record<
  PageLocale,
  string
>;

type Calls = Pick<Payments, "createCustomer" | "createCheckout" | "loadCheckout" | "expireCheckout">;

export function checkoutCalls(stripe: Stripe): Calls {
  const read = async (session: Stripe.Checkout.Session): Promise<Checkout> => {
    const paymentId = idOf(session.payment_intent);
    return checkoutOf(session, paymentId === null ? null : await readPayment(stripe, paymentId));
  };
  return {
    async createCustomer({ name, email, locale, metadata }, key) {
      const draft = { name, metadata, preferred_locales: [PAGE_LOCALES[locale]], ...(email === null ? {} : { email }) };
      const { id } = await ask("customer", stripe.customers.create(draft, { idempotencyKey: key }));
      return { id };
    },
    async createCheckout(draft, key) {
      const options = { idempotencyKey: key };
      return read(await ask("checkout.session", stripe.checkout.sessions.create(sessionOf(draft), options)));
    },
    async loadCheckout(id) {
      return read(await ask("checkout.session", stripe.checkout.sessions.retrieve(id)));
    },
    async expireCheckout(id, key) {
      const options = { idempotencyKey: key };
      const session = await ask("checkout.session", stripe.checkout.sessions.expire(id, {}, options)).catch(notOpen);
      return read(session);
    },
  };
}

/** Stripe has no code for this refusal. */
function notOpen(error: unknown): never {
  if (error instanceof PaymentsError && error.kind === "refused" && error.code === "invalid_request_error")
    throw new PaymentsError("refused", error.message, { code: "checkout-not-open", cause: error });
  throw error;
}

function sessionOf(draft: CheckoutDraft): Stripe.Checkout.SessionCreateParams {
  const { metadata, customerId, email } = draft;
  return {
    mode: "payment",
    allowed_payment_method_types: ["card"],
    client_reference_id: draft.reference,
    line_items: draft.lines.map(({ name, amount, quantity }) => ({
      quantity,
      price_data: { currency: draft.currency.toLowerCase(), unit_amount: amount, product_data: { name } },
    })),
    payment_intent_data: {
      capture_method: draft.capture,
      description: draft.description,
      transfer_group: draft.transferGroup,
      metadata,
    },
    metadata,
    ...(customerId === null ? {} : { customer: customerId }),
    ...(customerId === null && email !== null ? { customer_email: email } : {}),
    expires_at: seconds(draft.expiresAt),
    success_url: draft.successUrl,
    cancel_url: draft.cancelUrl,
    locale: PAGE_LOCALES[draft.locale],
  };
}

const STATUSES: Readonly<Record<string, Checkout["status"]>> = { complete: "complete", expired: "expired" };

function checkoutOf(session: Stripe.Checkout.Session, payment: Checkout["payment"]): Checkout {
  return {
    id: session.id,
    status: STATUSES[session.status ?? ""] ?? "open",
    url: session.url,
    reference: session.client_reference_id,
    expiresAt: instant(session.expires_at),
    metadata: session.metadata ?? {},
    payment,
  };
}
