import { createRoute } from "@tanstack/react-router";
import { work, workRoute } from "./frames.ts";
import { lazyPage } from "./lazy-page.ts";

const desk = createRoute({
  ...work("/desk"),
  component: lazyPage(() => import("#web/pages/desk/desk-page.tsx"), "DeskPage"),
});

// One page at both addresses: whoever opens a thread keeps the list as it is.
const inboxPage = createRoute({
  getParentRoute: () => workRoute,
  id: "inbox",
  component: lazyPage(() => import("#web/pages/enquiries/inbox-page.tsx"), "InboxPage"),
});
const inbox = inboxPage.addChildren([
  createRoute({ getParentRoute: () => inboxPage, path: "/desk/enquiries" }),
  createRoute({ getParentRoute: () => inboxPage, path: "/desk/enquiries/$id" }),
]);

const replies = createRoute({
  ...work("/desk/replies"),
  component: lazyPage(() => import("#web/pages/enquiries/replies-page.tsx"), "RepliesPage"),
});

const blocks = createRoute({
  ...work("/desk/blocks"),
  component: lazyPage(() => import("#web/pages/enquiries/blocks-page.tsx"), "BlocksPage"),
});

const ask = createRoute({
  ...work("/desk/ask"),
  component: lazyPage(() => import("#web/pages/enquiries/ask-page.tsx"), "AskPage"),
});

const reservations = createRoute({
  ...work("/desk/reservations"),
  component: lazyPage(() => import("#web/pages/reservations/reservations-page.tsx"), "ReservationsPage"),
});

const reservation = createRoute({
  ...work("/desk/reservations/$id"),
  component: lazyPage(() => import("#web/pages/reservations/reservation-page.tsx"), "ReservationPage"),
});

const samples = createRoute({
  ...work("/desk/samples"),
  component: lazyPage(() => import("#web/pages/samples/bench-page.tsx"), "BenchPage"),
});

const samplePapers = createRoute({
  ...work("/desk/samples/$id/papers"),
  component: lazyPage(() => import("#web/pages/samples/papers-page.tsx"), "PapersPage"),
});

const wait = createRoute({
  ...work("/desk/waiting/$id"),
  component: lazyPage(() => import("#web/pages/reservations/wait-page.tsx"), "WaitPage"),
});

const quotas = createRoute({
  ...work("/desk/quotas"),
  component: lazyPage(() => import("#web/pages/quotas/quotas-page.tsx"), "QuotasPage"),
});

const ownListings = createRoute({
  ...work("/desk/listings"),
  component: lazyPage(() => import("#web/pages/listings/own-listings-page.tsx"), "OwnListingsPage"),
});

const startListing = createRoute({
  ...work("/desk/listings/new"),
  component: lazyPage(() => import("#web/pages/listings/start-listing-page.tsx"), "StartListingPage"),
});

const editListing = createRoute({
  ...work("/desk/listings/$id"),
  component: lazyPage(() => import("#web/pages/listings/edit-listing-page.tsx"), "EditListingPage"),
});

const availability = createRoute({
  ...work("/desk/listings/$id/availability"),
  component: lazyPage(() => import("#web/pages/availability/availability-page.tsx"), "AvailabilityPage"),
});

const closures = createRoute({
  ...work("/desk/closures"),
  component: lazyPage(() => import("#web/pages/availability/closures-page.tsx"), "ClosuresPage"),
});

const organisationCalendar = createRoute({
  ...work("/desk/calendar"),
  component: lazyPage(() => import("#web/pages/availability/calendar-page.tsx"), "CalendarPage"),
});

const calendars = createRoute({
  ...work("/desk/calendars"),
  component: lazyPage(() => import("#web/pages/calendars/calendars-page.tsx"), "CalendarsPage"),
});

const pay = createRoute({
  ...work("/pay/$paymentId"),
  component: lazyPage(() => import("#web/pages/billing/pay-page.tsx"), "PayPage"),
});

const payReturn = createRoute({
  ...work("/pay/$paymentId/return"),
  component: lazyPage(() => import("#web/pages/billing/pay-return-page.tsx"), "PayReturnPage"),
});

const money = createRoute({
  ...work("/desk/money"),
  component: lazyPage(() => import("#web/pages/billing/money-page.tsx"), "MoneyPage"),
});

const payment = createRoute({
  ...work("/desk/money/payments/$id"),
  component: lazyPage(() => import("#web/pages/billing/payment-page.tsx"), "PaymentPage"),
});

const invoices = createRoute({
  ...work("/desk/money/invoices"),
  component: lazyPage(() => import("#web/pages/billing/invoices-page.tsx"), "InvoicesPage"),
});

const statements = createRoute({
  ...work("/desk/money/statements"),
  component: lazyPage(() => import("#web/pages/billing/statements-page.tsx"), "StatementsPage"),
});

const moneyAccount = createRoute({
  ...work("/desk/money/account"),
  component: lazyPage(() => import("#web/pages/billing/money-account-page.tsx"), "MoneyAccountPage"),
});

const foundOrganisation = createRoute({
  ...work("/desk/organisations/new"),
  component: lazyPage(() => import("#web/pages/organisations/found-organisation-page.tsx"), "FoundOrganisationPage"),
});

const ownOrganisation = createRoute({
  ...work("/desk/organisation"),
  component: lazyPage(() => import("#web/pages/organisations/own-organisation-page.tsx"), "OwnOrganisationPage"),
});

const people = createRoute({
  ...work("/desk/people"),
  component: lazyPage(() => import("#web/pages/organisations/people-page.tsx"), "PeoplePage"),
});

const membership = createRoute({
  ...work("/desk/membership"),
  component: lazyPage(() => import("#web/pages/memberships/membership-page.tsx"), "MembershipPage"),
});

const account = createRoute({
  ...work("/account"),
  component: lazyPage(() => import("#web/pages/people/account-page.tsx"), "AccountPage"),
});

const security = createRoute({
  ...work("/account/security"),
  component: lazyPage(() => import("#web/pages/people/security-page.tsx"), "SecurityPage"),
});

const notifications = createRoute({
  ...work("/notifications"),
  component: lazyPage(() => import("#web/pages/notifications/notifications-page.tsx"), "NotificationsPage"),
});

const notificationSettings = createRoute({
  ...work("/account/notifications"),
  component: lazyPage(
    () => import("#web/pages/notifications/notification-settings-page.tsx"),
    "NotificationSettingsPage",
  ),
});

const savedSearches = createRoute({
  ...work("/saved-searches"),
  component: lazyPage(() => import("#web/pages/saved-searches/saved-searches-page.tsx"), "SavedSearchesPage"),
});

const savedSearch = createRoute({
  ...work("/saved-searches/$id"),
  component: lazyPage(() => import("#web/pages/saved-searches/saved-search-page.tsx"), "SavedSearchPage"),
});

/** What people do for their organisation and their account. */
export const deskRoutes = [
  desk,
  inbox,
  replies,
  blocks,
  ask,
  reservations,
  reservation,
  samples,
  samplePapers,
  wait,
  quotas,
  ownListings,
  startListing,
  editListing,
  availability,
  closures,
  organisationCalendar,
  calendars,
  pay,
  payReturn,
  money,
  payment,
  invoices,
  statements,
  moneyAccount,
  foundOrganisation,
  ownOrganisation,
  people,
  membership,
  account,
  security,
  notifications,
  notificationSettings,
  savedSearches,
  savedSearch,
] as const;
