import { newId } from "./ids.ts";
import { rendered } from "./render.ts";
import type { Tx } from "./store.ts";
import type { AnyThing } from "./things.ts";

/** The version that endpoints of this sandbox get events in. */
export const EVENT_VERSION = "2026-10-28.endive";

/** Says that something happened, with the thing as it is now, and puts it on its way to the endpoint. */
export function emit(tx: Tx, type: string, thing: AnyThing, previous?: Readonly<Record<string, unknown>>): void {
  const event = tx.put({
    id: newId("evt"),
    object: "event",
    created: tx.now,
    _in: thing.object === "account" ? thing.id : thing._in,
    ...(accountOf(thing) === null ? {} : { account: accountOf(thing) ?? "" }),
    api_version: EVENT_VERSION,
    data: { object: rendered(tx, thing), ...(previous === undefined ? {} : { previous_attributes: previous }) },
    livemode: false,
    pending_webhooks: 1,
    request: { id: tx.cause.requestId, idempotency_key: tx.cause.key },
    type,
  });
  deliver(tx, event.id);
}

export function deliver(tx: Tx, event: string): void {
  tx.put({
    id: newId("whd"),
    object: "_delivery",
    created: tx.now,
    _in: null,
    event,
    attempts: 0,
    next: tx.now,
    state: "waiting",
    lastStatus: null,
  });
}

/** What happens in a connected account is said with its id, to the same endpoint. */
const accountOf = (thing: AnyThing): string | null => (thing.object === "account" ? thing.id : thing._in);
