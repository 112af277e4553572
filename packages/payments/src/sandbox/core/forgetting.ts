import type { Tx } from "./store.ts";

const DAY = 24 * 60 * 60;

/** As Stripe: keys are forgotten after a day, events after thirty. What is still to be told stays. */
export function forgetOld(tx: Tx): void {
  for (const { id, created } of tx.all("_answer")) if (created < tx.now - DAY) tx.drop("_answer", id);
  const waiting = new Set<string>();
  for (const { id, event, state, created } of tx.all("_delivery")) {
    const over = state === "done" || state === "given-up";
    if (over && created < tx.now - DAY) tx.drop("_delivery", id);
    else waiting.add(event);
  }
  for (const { id, created } of tx.all("event"))
    if (created < tx.now - 30 * DAY && !waiting.has(id)) tx.drop("event", id);
}
