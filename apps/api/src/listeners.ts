import type {
  AccountListener,
  MembershipListener,
  PlaceListener,
  ReservationListener,
  SearchListener,
} from "./events.ts";
import { followMembership } from "./features/listings/follow-membership.ts";
import { tellAccount } from "./features/notifications/tell-account.ts";
import { followStanding } from "./features/organisations/follow-standing.ts";
import { followReservations as followSamples } from "./features/samples/follow-reservations.ts";
import { countUnmet } from "./features/searches/count-unmet.ts";
import { followReservations } from "./features/waiting-list/follow-reservations.ts";
import { offerPlaces } from "./features/waiting-list/offer-places.ts";

/** The only list of who follows memberships. It may name any feature, so that features need not name each other. */
export function membershipListeners(): readonly MembershipListener[] {
  return [followMembership, followStanding];
}

/** Who counts searches that found nothing. */
export function searchListeners(): readonly SearchListener[] {
  return [countUnmet];
}

/** Who follows the ways into accounts. */
export function accountListeners(): readonly AccountListener[] {
  return [tellAccount];
}

/** Who follows reservations: whatever frees, takes or moves a place. */
export function reservationListeners(): readonly ReservationListener[] {
  return [followSamples, followReservations];
}

/** Who is served before somebody takes a place. */
export function placeListeners(): readonly PlaceListener[] {
  return [offerPlaces];
}
