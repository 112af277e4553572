import { FACETS, type FacetName } from "@commonbench/domain/listings/filters";
import { digest } from "../digest.ts";
import { facetValues } from "../facet-values.ts";
import type { ListingDocument } from "../search.ts";

/** A facet's column in `search.listing`, which holds a combination's id. */
export const FACET_COLUMNS = {
  kinds: "kinds",
  categories: "categories",
  stages: "stages",
  places: "places",
  priceUnits: "price_units",
  currencies: "currencies",
  languages: "languages",
  credentials: "credentials",
  programmes: "programmes",
  bookingModes: "booking_modes",
} as const satisfies Record<FacetName, string>;

/** What one listing has of one facet. The id says it all, so it needs no look at the database. */
export interface Combination {
  readonly id: string;
  readonly facet: FacetName;
  readonly values: readonly string[];
}

export function combinationsOf(document: ListingDocument): readonly Combination[] {
  const values = facetValues(document);
  return FACETS.map((facet) => {
    const sorted = [...new Set(values[facet])].toSorted();
    return { id: digest(JSON.stringify([facet, sorted])), facet, values: sorted };
  });
}
