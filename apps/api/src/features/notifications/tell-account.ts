import type { AccountChange } from "#api/events.ts";
import type { Parts } from "#api/context.ts";
import { transactions } from "#api/tx.ts";
import { notify } from "./notify.ts";

/** Tells the person, in case it was somebody else. */
export function tellAccount(parts: Parts, { personId, what }: AccountChange): Promise<void> {
  return transactions(parts.db)((tx) => notify(tx, parts, what, { personId }, { kind: "person", personId }));
}
