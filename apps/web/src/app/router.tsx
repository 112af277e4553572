import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { locale } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { meQuery } from "#web/lib/session.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { searchInput, readSearchState } from "#web/features/listings/search-state.ts";
import { ErrorPage } from "./error-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { PagePending } from "./page-pending.tsx";
import { PublicShell } from "./public-shell.tsx";
import { Root } from "./root.tsx";

// Data and code of a page start together: loaders live here, components arrive lazily.
// A loader only starts its queries; the page suspends where it needs them.
const start = (...queries: Promise<unknown>[]) => void Promise.allSettled(queries);

const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFoundPage });

const publicRoute = createRoute({ getParentRoute: () => rootRoute, id: "public", component: PublicShell });
const page = <const Path extends string>(path: Path) => ({ getParentRoute: () => publicRoute, path }) as const;

const home = createRoute({
  ...page("/"),
  loader: () => start(queryClient.ensureQueryData(trpc.insights.home.queryOptions({ locale }))),
  component: lazyRouteComponent(() => import("#web/pages/home/home-page.tsx"), "HomePage"),
});
const search = createRoute({
  ...page("/search"),
  loaderDeps: ({ search: state }) => state,
  loader: ({ deps }) =>
    start(
      queryClient.ensureInfiniteQueryData(
        trpc.listings.find.infiniteQueryOptions(searchInput(readSearchState(deps)), {
          getNextPageParam: (last) => last.nextCursor,
          initialCursor: null,
        }),
      ),
    ),
  component: lazyRouteComponent(() => import("#web/pages/listings/search-page.tsx"), "SearchPage"),
});
const listing = createRoute({
  ...page("/listings/$id"),
  loader: ({ params }) => start(queryClient.ensureQueryData(trpc.listings.get.queryOptions({ id: params.id, locale }))),
  component: lazyRouteComponent(() => import("#web/pages/listings/listing-page.tsx"), "ListingPage"),
});
const listingHistory = createRoute({
  ...page("/listings/$id/history"),
  component: lazyRouteComponent(() => import("#web/pages/listings/listing-history-page.tsx"), "ListingHistoryPage"),
});
const organisations = createRoute({
  ...page("/organisations"),
  component: lazyRouteComponent(() => import("#web/pages/organisations/directory-page.tsx"), "DirectoryPage"),
});
const organisation = createRoute({
  ...page("/organisations/$slug"),
  loader: ({ params }) =>
    start(queryClient.ensureQueryData(trpc.organisations.get.queryOptions({ slug: params.slug, locale }))),
  component: lazyRouteComponent(() => import("#web/pages/organisations/organisation-page.tsx"), "OrganisationPage"),
});
const codeOfConduct = createRoute({
  ...page("/code-of-conduct"),
  component: lazyRouteComponent(() => import("#web/pages/memberships/code-of-conduct-page.tsx"), "CodeOfConductPage"),
});
const join = createRoute({
  ...page("/join"),
  component: lazyRouteComponent(() => import("#web/pages/memberships/join-page.tsx"), "JoinPage"),
});
const signIn = createRoute({
  ...page("/sign-in"),
  component: lazyRouteComponent(() => import("#web/pages/people/sign-in-page.tsx"), "SignInPage"),
});
const signUp = createRoute({
  ...page("/sign-up"),
  component: lazyRouteComponent(() => import("#web/pages/people/sign-up-page.tsx"), "SignUpPage"),
});
const forgotPassword = createRoute({
  ...page("/forgot-password"),
  component: lazyRouteComponent(() => import("#web/pages/people/forgot-password-page.tsx"), "ForgotPasswordPage"),
});
const resetPassword = createRoute({
  ...page("/reset-password"),
  component: lazyRouteComponent(() => import("#web/pages/people/reset-password-page.tsx"), "ResetPasswordPage"),
});
const verified = createRoute({
  ...page("/verified"),
  component: lazyRouteComponent(() => import("#web/pages/people/verified-page.tsx"), "VerifiedPage"),
});
const found = createRoute({
  ...page("/found"),
  component: lazyRouteComponent(() => import("#web/pages/alliance/found-page.tsx"), "FoundPage"),
});
const invitation = createRoute({
  ...page("/invitations/$token"),
  component: lazyRouteComponent(() => import("#web/pages/invitations/invitation-page.tsx"), "InvitationPage"),
});

const workRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "work",
  // The frame of work screens brings menus and their machinery: visitors never load it.
  component: lazyRouteComponent(() => import("./work-shell.tsx"), "WorkShell"),
  async beforeLoad({ location }) {
    const me = await queryClient.ensureQueryData(meQuery());
    if (me === null) throw redirect({ href: paths.signIn(location.href) });
  },
});
const work = <const Path extends string>(path: Path) => ({ getParentRoute: () => workRoute, path }) as const;

const desk = createRoute({
  ...work("/desk"),
  component: lazyRouteComponent(() => import("#web/pages/desk/desk-page.tsx"), "DeskPage"),
});
const ownListings = createRoute({
  ...work("/desk/listings"),
  component: lazyRouteComponent(() => import("#web/pages/listings/own-listings-page.tsx"), "OwnListingsPage"),
});
const startListing = createRoute({
  ...work("/desk/listings/new"),
  component: lazyRouteComponent(() => import("#web/pages/listings/start-listing-page.tsx"), "StartListingPage"),
});
const editListing = createRoute({
  ...work("/desk/listings/$id"),
  component: lazyRouteComponent(() => import("#web/pages/listings/edit-listing-page.tsx"), "EditListingPage"),
});
const foundOrganisation = createRoute({
  ...work("/desk/organisations/new"),
  component: lazyRouteComponent(
    () => import("#web/pages/organisations/found-organisation-page.tsx"),
    "FoundOrganisationPage",
  ),
});
const ownOrganisation = createRoute({
  ...work("/desk/organisation"),
  component: lazyRouteComponent(
    () => import("#web/pages/organisations/own-organisation-page.tsx"),
    "OwnOrganisationPage",
  ),
});
const people = createRoute({
  ...work("/desk/people"),
  component: lazyRouteComponent(() => import("#web/pages/organisations/people-page.tsx"), "PeoplePage"),
});
const membership = createRoute({
  ...work("/desk/membership"),
  component: lazyRouteComponent(() => import("#web/pages/memberships/membership-page.tsx"), "MembershipPage"),
});
const account = createRoute({
  ...work("/account"),
  component: lazyRouteComponent(() => import("#web/pages/people/account-page.tsx"), "AccountPage"),
});
const security = createRoute({
  ...work("/account/security"),
  component: lazyRouteComponent(() => import("#web/pages/people/security-page.tsx"), "SecurityPage"),
});
const queue = createRoute({
  ...work("/secretariat"),
  component: lazyRouteComponent(() => import("#web/pages/memberships/queue-page.tsx"), "QueuePage"),
});
const membershipFile = createRoute({
  ...work("/secretariat/memberships/$id"),
  component: lazyRouteComponent(() => import("#web/pages/memberships/queue-page.tsx"), "QueuePage"),
});
const trail = createRoute({
  ...work("/secretariat/trail"),
  component: lazyRouteComponent(() => import("#web/pages/trail/trail-page.tsx"), "TrailPage"),
});

const routeTree = rootRoute.addChildren([
  publicRoute.addChildren([
    home,
    search,
    listing,
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
  ]),
  workRoute.addChildren([
    desk,
    ownListings,
    startListing,
    editListing,
    foundOrganisation,
    ownOrganisation,
    people,
    membership,
    account,
    security,
    queue,
    membershipFile,
    trail,
  ]),
]);

/** Search parameters are plain strings in the address; each page gives them meaning. */
const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));
const stringifySearch = (state: Record<string, unknown>): string => {
  const entries = Object.entries(state).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
  );
  const text = new URLSearchParams(entries).toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
};

export const router = createRouter({
  routeTree,
  basepath: `/${locale}`,
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  defaultPendingMs: 300,
  defaultPendingComponent: PagePending,
  defaultErrorComponent: ErrorPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
