import type { MembershipListener } from "./events.ts";
import { followMembership } from "./features/listings/follow-membership.ts";

/** The only list of who follows memberships. It may name any feature, so that features need not name each other. */
export function membershipListeners(): readonly MembershipListener[] {
  return [followMembership];
}
