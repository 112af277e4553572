import type Stripe from "stripe";
import { ForgedWebhook } from "../errors.ts";
import type { Payments } from "../payments.ts";
import { eventOf } from "./event-view.ts";

/** Seconds that a signature may be old; Stripe signs anew at every try, so a late delivery has a fresh one. */
const TOLERANCE = 300;

/** Takes an event that any of the secrets signed. */
export function webhookReader(stripe: Stripe, secrets: readonly string[]): Payments["readWebhook"] {
  return (body, signature, now) => {
    for (const secret of secrets) {
      const event = verified(stripe, body, { signature, secret, now });
      if (event !== null) return eventOf(event);
    }
    throw new ForgedWebhook("None of our secrets signed this, or it is too old.");
  };
}

function verified(
  stripe: Stripe,
  body: Buffer,
  { signature, secret, now }: { signature: string; secret: string; now: Date },
): Stripe.Event | null {
  try {
    return stripe.webhooks.constructEvent(body, signature, secret, TOLERANCE, undefined, now.getTime());
  } catch {
    return null;
  }
}
