import type { MembershipListener } from "./events.ts";

/** The only list of who follows memberships. It may name any feature, so that features need not name each other. */
export function membershipListeners(): readonly MembershipListener[] {
  return [];
}
