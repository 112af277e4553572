import { transition } from "../lifecycle.ts";
import type { MembershipStatus } from "../memberships/schemas.ts";
import type { ListingAction, ListingStatus } from "./schemas.ts";

/** The whole life of a listing. A draft that nobody wants is deleted, so it has no end here. */
export const LISTING_LIFECYCLE = {
  draft: { publish: "published" },
  published: { pause: "paused", close: "closed", remove: "removed" },
  paused: { reopen: "published", close: "closed", remove: "removed" },
  closed: { reopen: "published", remove: "removed" },
  removed: { restore: "paused" },
} as const satisfies Record<ListingStatus, Partial<Record<ListingAction, ListingStatus>>>;

/** The status after an action; null when the action is not allowed now. */
export function nextListingStatus(status: ListingStatus, action: ListingAction): ListingStatus | null {
  return transition<ListingStatus, ListingAction>(LISTING_LIFECYCLE, status, action);
}

/** Why an organisation of this standing may not have listings published; null when it may. */
export function publishRefusal(
  membership: MembershipStatus | null,
): "listings.not-admitted" | "listings.suspended" | null {
  if (membership === "admitted") return null;
  return membership === "suspended" ? "listings.suspended" : "listings.not-admitted";
}

/** What the secretariat has removed stays as it was until it is restored. */
export function isEditable(status: ListingStatus): boolean {
  return status !== "removed";
}

export const DRAFTS_PER_ORGANISATION = 200;

/** Saves of a draft by one person within this time make one entry of the history. */
export const DRAFT_REVISION_MINUTES = 10;
