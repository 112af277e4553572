import type { QueryClient } from "@tanstack/react-query";
import { offersQuery } from "#web/features/listings/offers-query.ts";
import { readSearchState, searchInput } from "#web/features/listings/search-state.ts";
import { locale } from "#web/lib/i18n.ts";
import { placesQuery } from "#web/lib/places.ts";
import { trpc } from "#web/lib/trpc.ts";

// What a page shows first, asked for while its code is still on the way. In the browser a loader only starts its
// queries, and the page suspends where it needs them; on the server it waits, so that the HTML holds them all.
async function start(...queries: Promise<unknown>[]): Promise<void> {
  if (import.meta.env.SSR) await Promise.all(queries);
  else void Promise.allSettled(queries);
}

interface Loading<Params = object, Deps = object> {
  readonly params: Params;
  readonly deps: Deps;
  readonly context: { readonly queryClient: QueryClient };
}

// `ensure` for what a page is about: without it there is no page. `prefetch` for what stands beside it.
export const homeData = ({ context: { queryClient } }: Loading) =>
  start(
    queryClient.ensureQueryData(trpc.insights.home.queryOptions({ locale })),
    queryClient.prefetchQuery(placesQuery()),
  );

export const searchData = ({ deps, context: { queryClient } }: Loading<object, Record<string, string>>) =>
  start(
    queryClient.ensureInfiniteQueryData(
      trpc.listings.find.infiniteQueryOptions(searchInput(readSearchState(deps)), {
        getNextPageParam: (last) => last.nextCursor,
        initialCursor: null,
      }),
    ),
    queryClient.prefetchQuery(placesQuery()),
  );

export const listingData = ({ params: { id }, context: { queryClient } }: Loading<{ id: string }>) =>
  start(
    queryClient.ensureQueryData(trpc.listings.get.queryOptions({ id, locale })),
    queryClient.prefetchQuery(trpc.listings.similar.queryOptions({ id, locale })),
  );

export const organisationData = ({ params: { slug }, context: { queryClient } }: Loading<{ slug: string }>) =>
  start(
    queryClient
      .ensureQueryData(trpc.organisations.get.queryOptions({ slug, locale }))
      .then(({ id }) => queryClient.prefetchQuery(offersQuery(id))),
  );
