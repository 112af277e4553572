import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { deskRoutes } from "./desk-routes.ts";
import { homeData, listingData, organisationData, searchData } from "./first-data.ts";
import { page, publicRoute, rootRoute, workRoute } from "./frames.ts";
import { lazyPage } from "./lazy-page.ts";
import { secretariatRoutes } from "./secretariat-routes.ts";

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
  workRoute.addChildren([...deskRoutes, ...secretariatRoutes]),
]);
