import type { FacetName, ListingFilters, ListingSort } from "@commonbench/domain/listings/filters";
import type { Reason } from "./breaker.ts";
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
  /** ISO weekdays (1 = Monday) on which the hours of its weekly plan begin. */
  readonly weekdays: readonly number[];
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
  /**
   * Null or blank asks for all; a text without a letter or digit finds nothing. Words that join others are not insisted
   * on. Each word is also looked for in the trade's other words for it. A word of five letters may hold one slip, of nine
   * two; not codes, numbers and Chinese. What holds a slip comes behind what holds none.
   */
  readonly text: string | null;
  /** The last word is still being typed and matches as a prefix. */
  readonly typing: boolean;
  readonly filters: ListingFilters;
  /** Ids of the only listings to look among; all without it. They are found by what they say, not by what is close to it. */
  readonly among?: readonly string[];
  /** Ids of the only listings that fit what no engine knows; the rest of the question is as forgiving as ever. */
  readonly fitting?: readonly string[];
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
  /** No listing says all that was asked: these say all but one of three things or more. */
  readonly partly: boolean;
  /** Did you mean: what was looked for instead, as a person would type it, when nothing is spelt as asked. */
  readonly meant: string | null;
  /** Folded words and phrases that were looked for, synonyms and mended ones included, so that a page can mark them. */
  readonly words: readonly string[];
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

/** Thrown for a document that an engine, though it works, does not take. */
export class NotWritten extends Error {}

/** A document's place in the versions of its shelf. */
export interface Version {
  readonly id: string;
  /** Grows with every change; a write with a lower version than stored is ignored. */
  readonly version: number;
}

/** What an engine knows of an admitted organisation. */
export interface OrganisationDocument extends Version {
  /** Most telling first; every language together. */
  readonly names: readonly string[];
  /** Labels of its stages, places and class and the names of its credentials, in every language. */
  readonly words: readonly string[];
  /** What it says about itself. */
  readonly body: readonly string[];
  readonly class: string;
  readonly stages: readonly string[];
  readonly places: readonly string[];
}

/** Documents of one kind, each kept at its newest version. */
export interface Shelf<D extends Version> {
  /** Writes documents; safe to call twice and out of order. The stored version again replaces it, unless it was removed. */
  index(documents: readonly D[]): Promise<void>;
  /** Removes documents; unknown ids are ignored. A later `index` with a higher version brings one back. */
  remove(documents: readonly Version[]): Promise<void>;
  /**
   * Every live id with its version, in pages by id; for the reconciler and tests. Version 0 is a document that was
   * written in a way that the engine has since given up: it is still found, and wants to be written again.
   */
  versions(afterId: string | null, limit: number): Promise<readonly Version[]>;
}

export interface Glance {
  readonly listings: readonly string[];
  readonly courses: readonly string[];
  readonly organisations: readonly string[];
}

export type GlanceQuery = Pick<ListingQuery, "text" | "typing" | "audience" | "limit"> & { readonly text: string };

/** A second index beside the one that is searched; opened again it goes on with what an earlier run left. */
export interface Rebuild {
  readonly listings: Shelf<ListingDocument>;
  readonly organisations: Shelf<OrganisationDocument>;
  /** From now on searches read this index; the old one is deleted. */
  swap(): Promise<void>;
  /** Deletes this index; searches go on with the old one. */
  abandon(): Promise<void>;
}

/** How a search of two engines stands. */
export interface Standing {
  readonly engine: Search["name"];
  /** Why it is not the first that answers. */
  readonly reason: Reason | null;
  readonly since: Date;
  /** Changes that the first has yet to be brought. */
  readonly missed: number;
  /** Questions answered so far, by engine. */
  readonly asked: Readonly<Record<Search["name"], number>>;
}

/** Finds listings and organisations. Implementations must agree on matching and ranking for the contract suite. */
export interface Search {
  readonly name: "postgres" | "meilisearch";
  /** What this one is made of, where it is made of several: each is checked and built again by itself. */
  readonly engines?: readonly Search[];
  readonly listings: Shelf<ListingDocument>;
  readonly organisations: Shelf<OrganisationDocument>;
  find(query: ListingQuery): Promise<ListingHits>;
  /** Ids and positions of matches inside the filters' bounds for a map, at most `limit`. */
  locate(query: ListingQuery): Promise<readonly { readonly id: string; readonly lat: number; readonly lon: number }[]>;
  /** Words of titles and the trade's words that complete what was typed, best first. */
  suggest(text: string, audience: ListingQuery["audience"], locale: Locale, limit: number): Promise<readonly string[]>;
  /** Ids of the best few listings, courses and organisations, best first; `limit` of each. */
  glance(query: GlanceQuery): Promise<Glance>;
  rebuild(): Promise<Rebuild>;
  ready(): Promise<boolean>;
  /** Whether the index in use was built from all rows, as opposed to one that was just made; without it, it always was. */
  readonly isWhole?: () => Promise<boolean>;
  /** Which engine answers, where there are several; for operators. */
  readonly standing?: () => Standing;
  /** Looks at once whether the first of several can be asked. */
  readonly probe?: () => Promise<void>;
}
