import type { Db, Tx } from "@commonbench/db/client";
import { type Signal, say } from "#api/live.ts";

export type Change = "entry" | "edit" | "read" | "state" | "typing";

/** Tells whoever has the inbox open on either side, or on the one that may know. */
export function signalChange(
  tx: Pick<Db | Tx, "$executeRaw">,
  ...change: Parameters<typeof changeSignals>
): Promise<void> {
  return say(tx, ...changeSignals(...change));
}

export function changeSignals(
  what: Change,
  enquiryId: string,
  organisationIds: readonly string[],
  ids: Readonly<Record<string, string>> = {},
): Signal[] {
  return organisationIds.map((id) => ({
    topic: `organisation:${id}`,
    type: `enquiry.${what}`,
    ids: { enquiry: enquiryId, ...ids },
  }));
}
