import type { ListingFilters, ListingSort } from "@commonbench/domain/listings/filters";
import { locale } from "#web/lib/i18n.ts";
import type { Inputs } from "#web/lib/trpc.ts";
import { readFilters } from "./search-filters.ts";
import type { SearchParams } from "./search-params.ts";

/** A search as its address says it. What cannot be read is left out: a mangled link still finds something. */
export interface SearchState {
  readonly text: string;
  /** The last word is the beginning of one. */
  readonly typing: boolean;
  readonly filters: ListingFilters;
  readonly sort: ListingSort;
}

const SORTS: readonly ListingSort[] = ["relevance", "newest", "price-up", "price-down", "distance"];

const UNREADABLE = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const TEXT_MAX = 200;

export function readText(text: string | undefined): string {
  return (text ?? "").normalize("NFC").slice(0, TEXT_MAX).replaceAll(UNREADABLE, " ").replaceAll(/\s+/g, " ").trim();
}

export function readSearchState(params: SearchParams): SearchState {
  const text = readText(params["q"]);
  const filters = readFilters(params);
  const [asked] = SORTS.filter((sort) => sort === params["sort"]);
  return {
    text,
    typing: text !== "" && params["typing"] === "1",
    filters,
    sort: asked !== undefined && sortsFor(text, filters).includes(asked) ? asked : naturalSort(text),
  };
}

/** Without words there is nothing to match best: the newest come first. */
export const naturalSort = (text: string): ListingSort => (text === "" ? "newest" : "relevance");

/** Only the orders that mean something here: prices of one currency and unit, distances from a point. */
export function sortsFor(text: string, { currencies, priceUnits, near }: ListingFilters): ListingSort[] {
  const comparable = currencies?.length === 1 && priceUnits?.length === 1;
  return SORTS.filter((sort) => {
    if (sort === "relevance") return text !== "";
    if (sort === "distance") return near !== undefined;
    return sort === "newest" || comparable;
  });
}

const FACETS: Inputs["listings"]["find"]["facets"] = [
  "kinds",
  "categories",
  "stages",
  "places",
  "priceUnits",
  "currencies",
  "languages",
  "credentials",
  "programmes",
  "bookingModes",
];
const PAGE = 20;

/** What the page and its loader ask for, so that both mean one entry of the cache. */
export const searchInput = ({ text, typing, filters, sort }: SearchState): Inputs["listings"]["find"] => ({
  text: text === "" ? undefined : text,
  typing,
  filters,
  sort,
  facets: FACETS,
  limit: PAGE,
  locale,
});

export const locateInput = ({ text, typing, filters }: SearchState): Inputs["listings"]["locate"] => ({
  text: text === "" ? undefined : text,
  typing,
  filters,
  locale,
});
