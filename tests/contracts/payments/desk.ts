import type { Checkout, CheckoutDraft, Payments } from "@commonbench/payments/payments";
import { type Sandbox, type SandboxOptions, startSandbox } from "@commonbench/payments/sandbox";
import { stripePayments } from "@commonbench/payments/stripe";
import { afterAll, beforeAll } from "vitest";

/** Monday, 10:00 in Hong Kong. */
const PRESENT = Date.parse("2026-11-23T02:00:00Z");
const HALF_AN_HOUR = 30 * 60 * 1000;

export const now = (): Date => new Date(PRESENT);

/** The port, and Stripe's stand-in behind it. */
export interface Desk {
  readonly sandbox: Sandbox;
  readonly payments: Payments;
  /** Soon gives up, so that waiting for an answer that never comes costs no time. */
  readonly impatient: Payments;
  /** An open checkout of HKD 1,200.00, unless told otherwise. */
  checkout(draft?: Partial<CheckoutDraft>): Promise<Checkout>;
  /** A payment of HKD 1,200.00 that was paid, or held, with a card. */
  paid(draft?: Partial<CheckoutDraft>, card?: string): Promise<NonNullable<Checkout["payment"]>>;
  /** The connected account of a payee who has handed in the form. */
  payee(): Promise<string>;
}

let keys = 0;
/** A key of its own for whatever is asked. */
export const key = (): string => `contract-${(keys += 1)}`;

export function useDesk(): () => Desk {
  let desk: Desk | undefined;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk?.sandbox.close());
  return () => {
    if (desk === undefined) throw new Error("the desk is not open");
    return desk;
  };
}

export async function openDesk(options: SandboxOptions = {}): Promise<Desk> {
  const sandbox = await startSandbox({ now, ...options });
  const payments = portTo(sandbox.url, sandbox.secretKey, [sandbox.webhookSecret]);
  const impatient = portTo(sandbox.url, sandbox.secretKey, [], 1000);
  const soon = () => new Date(sandbox.clock.now().getTime() + HALF_AN_HOUR);
  const checkout = (draft: Partial<CheckoutDraft> = {}) =>
    payments.createCheckout({ ...DRAFT, expiresAt: soon(), ...draft }, key());
  return {
    sandbox,
    payments,
    impatient,
    checkout,
    async paid(draft, card) {
      const { id } = await checkout(draft);
      sandbox.pay(id, card);
      const { payment } = await payments.loadCheckout(id);
      if (payment === null) throw new Error("nothing was paid");
      return payment;
    },
    async payee() {
      const { id } = await payments.createAccount(PAYEE, key());
      sandbox.onboard(id);
      return id;
    },
  };
}

/** Asks once, and waits for the answer as long as a machine with other work may take. */
export function portTo(
  url: string,
  secretKey: string,
  webhookSecrets: readonly string[] = [],
  timeoutMs = 10_000,
): Payments {
  return stripePayments({ secretKey, webhookSecrets, url, sandbox: true, retries: 0, timeoutMs });
}

export const PAYEE = {
  country: "HK",
  kind: "company",
  name: "Harbour Test Lab",
  email: "money@lab.example",
  metadata: {},
} as const;

export const DRAFT: CheckoutDraft = {
  reference: "payment-1",
  customerId: null,
  email: "buyer@example.com",
  currency: "HKD",
  lines: [{ name: "Laser welder, 6 h", amount: 120_000, quantity: 1 }],
  capture: "automatic",
  description: "R-26-000123",
  transferGroup: "reservation-1",
  metadata: { payment: "payment-1" },
  expiresAt: new Date(PRESENT + HALF_AN_HOUR),
  successUrl: "http://localhost/pay/1?checkout={CHECKOUT_SESSION_ID}",
  cancelUrl: "http://localhost/pay/1",
  locale: "en",
};

/** A POST as the SDK makes it, for what the port does not offer. */
export function post(
  sandbox: Sandbox,
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
  signal: AbortSignal | null = null,
) {
  return fetch(`${sandbox.url}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${sandbox.secretKey}`, ...headers },
    body: new URLSearchParams(form),
    signal,
  });
}

export function get(sandbox: Sandbox, path: string, headers: Record<string, string> = {}) {
  return fetch(`${sandbox.url}${path}`, { headers: { authorization: `Bearer ${sandbox.secretKey}`, ...headers } });
}
