import { allianceRows } from "./alliance.ts";
import { availabilityRows } from "./availability.ts";
import { availabilityFeedRows } from "./availability-feeds.ts";
import { billingRows } from "./billing.ts";
import { billingPaperRows } from "./billing-papers.ts";
import { calendarRows } from "./calendars.ts";
import { enquiryRows } from "./enquiries.ts";
import { invitationRows } from "./invitations.ts";
import { listingRows } from "./listings.ts";
import { membershipRows } from "./memberships.ts";
import { notificationRows } from "./notifications.ts";
import { organisationRows } from "./organisations.ts";
import { peopleRows } from "./people.ts";
import { publicRows } from "./public.ts";
import { quotaRows } from "./quotas.ts";
import { reservationRows } from "./reservations.ts";
import { sampleRows } from "./samples.ts";
import { savedSearchRows } from "./saved-searches.ts";
import { searchRows } from "./searches.ts";
import { trailRows } from "./trail.ts";
import { waitingListRows } from "./waiting-list.ts";

/** Reading comes first, while the newest things are those of the vault. */
export const ROWS = [
  ...publicRows,
  ...trailRows,
  ...allianceRows,
  ...availabilityRows,
  ...availabilityFeedRows,
  ...billingRows,
  ...billingPaperRows,
  ...calendarRows,
  ...enquiryRows,
  ...invitationRows,
  ...listingRows,
  ...membershipRows,
  ...notificationRows,
  ...organisationRows,
  ...peopleRows,
  ...quotaRows,
  ...reservationRows,
  ...sampleRows,
  ...savedSearchRows,
  ...searchRows,
  ...waitingListRows,
];
