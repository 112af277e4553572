import type { Tx } from "@commonbench/db/client";
import type { MembershipStatus } from "@commonbench/domain/memberships/schemas";
import type { Parts } from "./context.ts";
import { membershipListeners } from "./listeners.ts";

export interface MembershipChange {
  readonly organisationId: string;
  readonly status: MembershipStatus;
}

export type MembershipListener = (tx: Tx, parts: Parts, change: MembershipChange) => Promise<void>;

/** Tells every feature that follows memberships, inside the transaction of the change: all of it happens or none. */
export async function membershipChanged(tx: Tx, parts: Parts, change: MembershipChange): Promise<void> {
  for (const listener of membershipListeners()) await listener(tx, parts, change);
}
