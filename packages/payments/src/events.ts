import type { Metadata } from "./payments.ts";

/** Something that happened at Stripe. It says what to look at again, never what is true: that is read anew. */
export interface PaymentEvent {
  readonly id: string;
  /** Stripe's name of it, such as `payment_intent.succeeded`. */
  readonly type: string;
  readonly at: Date;
  /** The connected account where it happened; null for our own. */
  readonly accountId: string | null;
  readonly apiVersion: string | null;
  readonly live: boolean;
  /** The key of the request that caused it, when we caused it. */
  readonly key: string | null;
  readonly subject: EventSubject;
}

/** Ids of Stripe that the event names; the narrower come with the wider, as a refund with its payment. */
export interface EventSubject {
  readonly kind: string;
  readonly id: string | null;
  readonly checkoutId: string | null;
  readonly paymentId: string | null;
  readonly chargeId: string | null;
  readonly refundId: string | null;
  readonly disputeId: string | null;
  readonly transferId: string | null;
  readonly payoutId: string | null;
  readonly accountId: string | null;
  readonly metadata: Metadata;
}
