import { trpc } from "#web/lib/trpc.ts";
import { searchInput, type SearchState } from "./search-state.ts";

/** The pages of a search. What is typed on makes an answer on its way worthless, so it is let go. */
export const foundQuery = (state: SearchState) =>
  trpc.listings.find.infiniteQueryOptions(searchInput(state), {
    getNextPageParam: (last) => last.nextCursor,
    initialCursor: null,
    trpc: { abortOnUnmount: true },
  });
