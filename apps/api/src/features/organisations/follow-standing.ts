import type { Tx } from "@commonbench/db/client";
import type { Parts } from "#api/context.ts";
import type { MembershipChange } from "#api/events.ts";
import { enqueueIndex } from "./enqueue-index.ts";

/** Only admitted members are found by name, so the index follows every change of standing. */
export function followStanding(tx: Tx, _parts: Parts, { organisationId }: MembershipChange): Promise<void> {
  return enqueueIndex(tx, organisationId);
}
