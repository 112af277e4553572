import { router } from "./trpc.ts";
import { alliance } from "./features/alliance/router.ts";
import { availability } from "./features/availability/router.ts";
import { calendars } from "./features/calendars/router.ts";
import { billing } from "./features/billing/router.ts";
import { enquiries } from "./features/enquiries/router.ts";
import { insights } from "./features/insights/router.ts";
import { invitations } from "./features/invitations/router.ts";
import { listings } from "./features/listings/router.ts";
import { memberships } from "./features/memberships/router.ts";
import { notifications } from "./features/notifications/router.ts";
import { organisations } from "./features/organisations/router.ts";
import { people } from "./features/people/router.ts";
import { quotas } from "./features/quotas/router.ts";
import { reservations } from "./features/reservations/router.ts";
import { samples } from "./features/samples/router.ts";
import { savedSearches } from "./features/saved-searches/router.ts";
import { searches } from "./features/searches/router.ts";
import { taxonomy } from "./features/taxonomy/router.ts";
import { trail } from "./features/trail/router.ts";
import { waitingList } from "./features/waiting-list/router.ts";

/** The only list of features. */
export const appRouter = router({
  alliance,
  availability,
  calendars,
  billing,
  enquiries,
  insights,
  invitations,
  listings,
  memberships,
  notifications,
  organisations,
  people,
  quotas,
  reservations,
  samples,
  savedSearches,
  searches,
  taxonomy,
  trail,
  waitingList,
});

export type AppRouter = typeof appRouter;
