import { emit } from "../core/emit.ts";
import { Failure } from "../core/failure.ts";
import type { Tx } from "../core/store.ts";
import type { Intent, Session } from "../core/card-things.ts";
import { cancel } from "./capturing.ts";

export function expireSession(tx: Tx, session: Session): Session {
  if (session.status !== "open")
    throw new Failure(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
    );
  const ended = tx.put<Session>({ ...session, status: "expired", url: null });
  emit(tx, "checkout.session.expired", ended);
  const intent = tx.get("payment_intent", session.payment_intent);
  if (intent !== undefined && intent.status !== "canceled") cancel(tx, intent, "automatic");
  return ended;
}

/** The bank lets go of what nobody captured. */
export function endHold(tx: Tx, intent: Intent): void {
  if (intent.status !== "requires_capture") return;
  const charge = tx.get("charge", intent.latest_charge);
  if (charge !== undefined) emit(tx, "charge.expired", charge);
  cancel(tx, intent, "automatic");
}
