import type Stripe from "stripe";
import type { EventSubject, PaymentEvent } from "../events.ts";
import type { Metadata } from "../payments.ts";
import { instant } from "./reading.ts";

export function eventOf(event: Stripe.Event): PaymentEvent {
  return {
    id: event.id,
    type: event.type,
    at: instant(event.created),
    accountId: event.account ?? null,
    apiVersion: event.api_version,
    live: event.livemode,
    key: event.request?.idempotency_key ?? null,
    subject: subjectOf(event.data.object),
  };
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** An endpoint may still send the form of an older version, so nothing is taken for granted here. */
function subjectOf(thing: unknown): EventSubject {
  const fields = isFields(thing) ? thing : {};
  const kind = text(fields["object"]) ?? "unknown";
  const id = text(fields["id"]);
  const own = (name: string) => (kind === name ? id : null);
  return {
    kind,
    id,
    checkoutId: own("checkout.session"),
    paymentId: own("payment_intent") ?? named(fields["payment_intent"]),
    chargeId: own("charge") ?? named(fields["charge"]) ?? named(fields["latest_charge"]),
    refundId: own("refund"),
    disputeId: own("dispute"),
    transferId: own("transfer") ?? named(fields["transfer"]),
    payoutId: own("payout"),
    accountId: own("account") ?? (kind === "transfer" ? named(fields["destination"]) : null),
    metadata: metadataOf(fields["metadata"]),
  };
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** A field holds an id, or the thing in full. */
const named = (value: unknown): string | null => text(isFields(value) ? value["id"] : value);

function metadataOf(value: unknown): Metadata {
  if (!isFields(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, word]) => (typeof word === "string" ? [[name, word]] : [])),
  );
}
