import type { MembershipListener, SearchListener } from "./events.ts";
import { followMembership } from "./features/listings/follow-membership.ts";
import { followStanding } from "./features/organisations/follow-standing.ts";
import { countUnmet } from "./features/searches/count-unmet.ts";

/** The only list of who follows memberships. It may name any feature, so that features need not name each other. */
export function membershipListeners(): readonly MembershipListener[] {
  return [followMembership, followStanding];
}

/** Who counts searches that found nothing. */
export function searchListeners(): readonly SearchListener[] {
  return [countUnmet];
}
