import type { FacetName } from "@commonbench/domain/listings/filters";
import type { ListingDocument } from "./search.ts";

/** What a listing has of each facet. */
export function facetValues(document: ListingDocument): Readonly<Record<FacetName, readonly string[]>> {
  return {
    kinds: [document.kind],
    categories: document.categories,
    stages: document.stages,
    places: document.places,
    priceUnits: document.priceUnit === null ? [] : [document.priceUnit],
    currencies: document.currency === null ? [] : [document.currency],
    languages: document.languages,
    credentials: document.credentials,
    programmes: document.programmes,
    bookingModes: [document.bookingMode],
  };
}
