import { readCursor } from "./cursor.ts";
import type { ListingHits, ListingQuery, Search } from "./search.ts";

/** The answer to a text that holds nothing to look for. */
export function nothing(query: ListingQuery, engine: Search["name"]): ListingHits {
  if (query.cursor !== null) readCursor(query, query.cursor, engine);
  return {
    hits: [],
    total: 0,
    totalIsExact: true,
    partly: false,
    meant: null,
    words: [],
    nextCursor: null,
    facets: Object.fromEntries(query.facets.map((facet) => [facet, []])),
    attributeFacets: Object.fromEntries(
      query.attributeFacets.filter(({ type }) => type !== "number").map(({ id }) => [id, { counts: [] }]),
    ),
    prices: null,
  };
}
