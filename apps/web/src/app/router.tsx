import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { homeData, listingData, organisationData, searchData } from "./first-data.ts";
import { page, publicRoute, rootRoute, work, workRoute } from "./frames.ts";
import { lazyPage } from "./lazy-page.ts";

// Data and code of a page start together: loaders stand here, components arrive lazily.

const home = createRoute({
  ...page("/"),
  loader: homeData,
  component: lazyRouteComponent(() => import("#web/pages/home/home-page.tsx"), "HomePage"),
});
const search = createRoute({
  ...page("/search"),
  loaderDeps: ({ search: state }) => state,
  loader: searchData,
  component: lazyRouteComponent(() => import("#web/pages/listings/search-page.tsx"), "SearchPage"),
});
const compare = createRoute({
  ...page("/compare"),
  component: lazyPage(() => import("#web/pages/listings/compare-page.tsx"), "ComparePage"),
});
const listing = createRoute({
  ...page("/listings/$id"),
  loader: listingData,
  component: lazyPage(() => import("#web/pages/listings/listing-page.tsx"), "ListingPage"),
});
const book = createRoute({
  ...page("/listings/$id/book"),
  component: lazyPage(() => import("#web/pages/reservations/book-page.tsx"), "BookPage"),
});
const listingHistory = createRoute({
  ...page("/listings/$id/history"),
  component: lazyPage(() => import("#web/pages/listings/listing-history-page.tsx"), "ListingHistoryPage"),
});
const organisations = createRoute({
  ...page("/organisations"),
  component: lazyPage(() => import("#web/pages/organisations/directory-page.tsx"), "DirectoryPage"),
});
const organisation = createRoute({
  ...page("/organisations/$slug"),
  loader: organisationData,
  component: lazyPage(() => import("#web/pages/organisations/organisation-page.tsx"), "OrganisationPage"),
});
const codeOfConduct = createRoute({
  ...page("/code-of-conduct"),
  component: lazyPage(() => import("#web/pages/memberships/code-of-conduct-page.tsx"), "CodeOfConductPage"),
});
const join = createRoute({
  ...page("/join"),
  component: lazyPage(() => import("#web/pages/memberships/join-page.tsx"), "JoinPage"),
});
const signIn = createRoute({
  ...page("/sign-in"),
  component: lazyPage(() => import("#web/pages/people/sign-in-page.tsx"), "SignInPage"),
});
const signUp = createRoute({
  ...page("/sign-up"),
  component: lazyPage(() => import("#web/pages/people/sign-up-page.tsx"), "SignUpPage"),
});
const forgotPassword = createRoute({
  ...page("/forgot-password"),
  component: lazyPage(() => import("#web/pages/people/forgot-password-page.tsx"), "ForgotPasswordPage"),
});
const resetPassword = createRoute({
  ...page("/reset-password"),
  component: lazyPage(() => import("#web/pages/people/reset-password-page.tsx"), "ResetPasswordPage"),
});
const verified = createRoute({
  ...page("/verified"),
  component: lazyPage(() => import("#web/pages/people/verified-page.tsx"), "VerifiedPage"),
});
const found = createRoute({
  ...page("/found"),
  component: lazyPage(() => import("#web/pages/alliance/found-page.tsx"), "FoundPage"),
});
const invitation = createRoute({
  ...page("/invitations/$token"),
  component: lazyPage(() => import("#web/pages/invitations/invitation-page.tsx"), "InvitationPage"),
});
const alert = createRoute({
  ...page("/alerts/$token"),
  component: lazyPage(() => import("#web/pages/saved-searches/alert-page.tsx"), "AlertPage"),
});

const desk = createRoute({
  ...work("/desk"),
  component: lazyPage(() => import("#web/pages/desk/desk-page.tsx"), "DeskPage"),
});
const inbox = createRoute({
  ...work("/desk/enquiries"),
  component: lazyPage(() => import("#web/pages/enquiries/inbox-page.tsx"), "InboxPage"),
});
const enquiry = createRoute({
  ...work("/desk/enquiries/$id"),
  component: lazyPage(() => import("#web/pages/enquiries/inbox-page.tsx"), "InboxPage"),
});
const ask = createRoute({
  ...work("/desk/ask"),
  component: lazyPage(() => import("#web/pages/enquiries/ask-page.tsx"), "AskPage"),
});
const replies = createRoute({
  ...work("/desk/replies"),
  component: lazyPage(() => import("#web/pages/enquiries/replies-page.tsx"), "RepliesPage"),
});
const blocks = createRoute({
  ...work("/desk/blocks"),
  component: lazyPage(() => import("#web/pages/enquiries/blocks-page.tsx"), "BlocksPage"),
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
const calendars = createRoute({
  ...work("/desk/calendars"),
  component: lazyPage(() => import("#web/pages/calendars/calendars-page.tsx"), "CalendarsPage"),
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
const savedSearch = createRoute({
  ...work("/saved-searches/$id"),
  component: lazyPage(() => import("#web/pages/saved-searches/saved-search-page.tsx"), "SavedSearchPage"),
});
const savedSearches = createRoute({
  ...work("/saved-searches"),
  component: lazyPage(() => import("#web/pages/saved-searches/saved-searches-page.tsx"), "SavedSearchesPage"),
});
const queue = createRoute({
  ...work("/secretariat"),
  component: lazyPage(() => import("#web/pages/memberships/queue-page.tsx"), "QueuePage"),
});
const membershipFile = createRoute({
  ...work("/secretariat/memberships/$id"),
  component: lazyPage(() => import("#web/pages/memberships/queue-page.tsx"), "QueuePage"),
});
const commission = createRoute({
  ...work("/secretariat/commission"),
  component: lazyPage(() => import("#web/pages/billing/commission-page.tsx"), "CommissionPage"),
});
const allianceMoney = createRoute({
  ...work("/secretariat/money"),
  component: lazyPage(() => import("#web/pages/billing/alliance-money-page.tsx"), "AllianceMoneyPage"),
});
const unmet = createRoute({
  ...work("/secretariat/unmet"),
  component: lazyPage(() => import("#web/pages/searches/unmet-page.tsx"), "UnmetPage"),
});
const trail = createRoute({
  ...work("/secretariat/trail"),
  component: lazyPage(() => import("#web/pages/trail/trail-page.tsx"), "TrailPage"),
});
const reports = createRoute({
  ...work("/secretariat/enquiries"),
  component: lazyPage(() => import("#web/pages/enquiries/reports-page.tsx"), "ReportsPage"),
});
const report = createRoute({
  ...work("/secretariat/enquiries/$id"),
  component: lazyPage(() => import("#web/pages/enquiries/report-page.tsx"), "ReportPage"),
});
const mails = createRoute({
  ...work("/secretariat/mails"),
  component: lazyPage(() => import("#web/pages/notifications/mails-page.tsx"), "MailsPage"),
});
const announce = createRoute({
  ...work("/secretariat/announce"),
  component: lazyPage(() => import("#web/pages/notifications/announce-page.tsx"), "AnnouncePage"),
});

export const routeTree = rootRoute.addChildren([
  publicRoute.addChildren([
    home,
    search,
    compare,
    listing,
    book,
    listingHistory,
    organisations,
    organisation,
    codeOfConduct,
    join,
    signIn,
    signUp,
    forgotPassword,
    resetPassword,
    verified,
    found,
    invitation,
    alert,
  ]),
  workRoute.addChildren([
    desk,
    inbox,
    enquiry,
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
    queue,
    membershipFile,
    commission,
    allianceMoney,
    unmet,
    trail,
    reports,
    report,
    mails,
    announce,
  ]),
]);
