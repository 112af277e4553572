import Stripe from "stripe";
import type { Payments } from "./payments.ts";
import { accountCalls } from "./stripe/accounts.ts";
import { balanceCalls } from "./stripe/balance.ts";
import { checkoutCalls } from "./stripe/checkouts.ts";
import { paymentCalls } from "./stripe/payments.ts";
import { transferCalls } from "./stripe/transfers.ts";
import { webhookReader } from "./stripe/webhooks.ts";

/** The version of the API that this code was written against; a newer SDK must not move it by itself. */
export const API_VERSION = "2026-10-28.endive";

export interface StripeOptions {
  readonly secretKey: string;
  /** One for each endpoint that Stripe posts to, and the old ones while a secret is being exchanged. */
  readonly webhookSecrets: readonly string[];
  /** Another server that speaks the same: the sandbox. */
  readonly url?: string | undefined;
  readonly sandbox?: boolean;
  readonly timeoutMs?: number;
  /** Tries after the first, by the SDK, with the same key. */
  readonly retries?: number;
}

/** Opens the way to Stripe. Nothing is sent before the first use. */
export function stripePayments(options: StripeOptions): Payments {
  const { secretKey, webhookSecrets, url, sandbox = false, timeoutMs = 20_000, retries = 2 } = options;
  const stripe = new Stripe(secretKey, {
    apiVersion: API_VERSION,
    timeout: timeoutMs,
    maxNetworkRetries: retries,
    telemetry: false,
    ...(url === undefined ? {} : addressOf(url)),
  });
  return {
    mode: sandbox ? "sandbox" : /^[a-z]+_live_/.test(secretKey) ? "live" : "test",
    ...checkoutCalls(stripe),
    ...paymentCalls(stripe),
    ...transferCalls(stripe),
    ...accountCalls(stripe),
    ...balanceCalls(stripe),
    readWebhook: webhookReader(stripe, webhookSecrets),
  };
}

function addressOf(url: string) {
  const { protocol, hostname, port } = new URL(url);
  const secure = protocol === "https:";
  return {
    host: hostname,
    port: port === "" ? (secure ? 443 : 80) : Number(port),
    protocol: secure ? "https" : "http",
  } as const;
}
