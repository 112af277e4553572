import type { FacetName, ListingFilters, ListingSort } from "@commonbench/domain/listings/filters";
import type { Locale } from "@commonbench/taxonomy/types";

/** What an engine knows of a published listing. Ids are the taxonomy's; ancestors are included so that a parent filters too. */
export interface ListingDocument {
  readonly id: string;
  /** Grows with every change; a write with a lower version than stored is ignored. */
  readonly version: number;
  readonly organisationId: string;
  readonly kind: string;
  readonly categories: readonly string[];
  /** The stages it serves: its category's, or a partner's own list. */
  readonly stages: readonly string[];
  readonly places: readonly string[];
  readonly lat: number | null;
  readonly lon: number | null;
  readonly visibility: "everybody" | "members";
  /** Minor units; null when on request. */
  readonly price: number | null;
  readonly currency: string | null;
  readonly priceUnit: string | null;
  readonly bookingMode: string;
  /** Languages of teaching for training; locales of the text otherwise. */
  readonly languages: readonly string[];
  readonly credentials: readonly string[];
  readonly programmes: readonly string[];
  /** Numbers are in base units, choices are ids. */
  readonly attributes: Readonly<Record<string, number | boolean | string | readonly string[]>>;
  /** Start instants (ISO, UTC) of sessions still to come. */
  readonly sessions: readonly string[];
  /** Most telling first; every language together. */
  readonly title: readonly string[];
  /** Category labels, the trade's words for it, choice labels, credential names, standards. */
  readonly words: readonly string[];
  readonly organisation: readonly string[];
  readonly body: readonly string[];
  /** ISO instant. */
  readonly publishedAt: string;
}

export interface ListingQuery {
  /** Null or blank asks for all; a text without a letter or digit finds nothing. Words that join others are not insisted on. */
  readonly text: string | null;
  /** The last word is still being typed and matches as a prefix. */
  readonly typing: boolean;
  readonly filters: ListingFilters;
  /** Decided by the server from the actor, never by the caller's input. */
  readonly audience: { readonly membersOnly: boolean; readonly organisationId: string | null };
  readonly facets: readonly FacetName[];
  /** Filterable attributes of the chosen category to count as well: choices and yes/no by value, numbers as min and max. */
  readonly attributeFacets: readonly { readonly id: string; readonly type: "number" | "choice" | "boolean" }[];
  readonly sort: ListingSort;
  readonly cursor: string | null;
  readonly limit: number;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface ListingHits {
  readonly hits: readonly { readonly id: string; readonly km: number | null }[];
  /** Matches; not exact when counting stopped at the engine's cap, and then facets count the newest matches. */
  readonly total: number;
  readonly totalIsExact: boolean;
  /** Nothing is spelt as asked: these hold words close to it. */
  readonly mended: boolean;
  readonly nextCursor: string | null;
  /** A facet's own filter is not applied to its counts, so its siblings stay visible. */
  readonly facets: Readonly<Partial<Record<FacetName, readonly FacetCount[]>>>;
  readonly attributeFacets: Readonly<
    Record<string, { readonly counts: readonly FacetCount[] } | { readonly min: number; readonly max: number }>
  >;
  /** Prices in sixteen equal steps, without the price filter; only on the first page, when one currency and one price unit are chosen. */
  readonly prices: { readonly min: number; readonly max: number; readonly counts: readonly number[] } | null;
}

/** Thrown for a cursor that was tampered with or belongs to another query. */
export class InvalidCursor extends Error {}

/** Finds listings. Implementations must agree on matching and ranking for the contract suite. */
export interface Search {
  readonly name: "postgres" | "meilisearch";
  /** Writes documents; safe to call twice and out of order. The stored version again replaces it, unless it was removed. */
  index(documents: readonly ListingDocument[]): Promise<void>;
  /** Removes documents; unknown ids are ignored. A later `index` with a higher version brings one back. */
  remove(documents: readonly { readonly id: string; readonly version: number }[]): Promise<void>;
  find(query: ListingQuery): Promise<ListingHits>;
  /** Ids and prices of matches inside the filters' bounds for a map, at most `limit`. */
  locate(query: ListingQuery): Promise<readonly { readonly id: string; readonly lat: number; readonly lon: number }[]>;
  /** Words of titles and the trade's words that complete what was typed, best first. */
  suggest(text: string, audience: ListingQuery["audience"], locale: Locale, limit: number): Promise<readonly string[]>;
  /** Every id with its version, in pages by id; for the reconciler and tests. */
  versions(
    afterId: string | null,
    limit: number,
  ): Promise<readonly { readonly id: string; readonly version: number }[]>;
  ready(): Promise<boolean>;
}
