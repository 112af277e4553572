import { newId } from "./ids.ts";
import type { Tx } from "./store.ts";

/** Remembers that something comes due, such as the end of a checkout. */
export function schedule(tx: Tx, at: number, does: string, subject: string): void {
  tx.put({ id: newId("task"), object: "_task", created: tx.now, _in: null, at, does, subject });
}
