import type { FacetName } from "@commonbench/domain/listings/filters";
import type { FacetDistribution, FacetStats } from "meilisearch";
import type { FacetCount, ListingHits, ListingQuery } from "../search.ts";
import { type Condition, fieldOf, filterOf, narrows, type Part } from "./filter.ts";
import { MAX_VALUES } from "./settings.ts";

/** What is counted: the field of the index, and the part whose own filter is not heeded. */
interface Counted {
  readonly part: Part;
  readonly field: string;
}

/** What one search counted. */
export interface Counts {
  readonly facetDistribution?: FacetDistribution;
  readonly facetStats?: FacetStats;
}

/** Searches that only count: the fields that all their filters narrow alike, and each other one without its own filter. */
export interface Counting {
  /** Counted under all conditions. */
  readonly together: readonly string[];
  readonly apart: readonly { readonly filter: readonly string[]; readonly field: string }[];
}

const PRICE_STEPS = 16;

export function countingOf(query: ListingQuery, conditions: readonly Condition[]): Counting {
  const counted = countedBy(query);
  return {
    together: counted.filter(({ part }) => !narrows(conditions, part)).map(({ field }) => field),
    apart: counted
      .filter(({ part }) => narrows(conditions, part))
      .map(({ part, field }) => ({ filter: filterOf(conditions, part), field })),
  };
}

function countedBy(query: ListingQuery): Counted[] {
  const facets = [...new Set(query.facets)].map((facet): Counted => ({ part: facet, field: facet }));
  const attributes = query.attributeFacets.flatMap(({ id, type }): Counted[] => {
    const field = fieldOf(type === "number" ? "numbers" : "choices", id);
    return field === null ? [] : [{ part: `attribute ${id}`, field }];
  });
  return [...facets, ...attributes, ...(isPriceAxis(query) ? [{ part: "price", field: "price" } as const] : [])];
}

/** Amounts compare only in one currency and one unit; later pages have the steps of the first. */
function isPriceAxis({ cursor, filters }: ListingQuery): boolean {
  return cursor === null && filters.currencies?.length === 1 && filters.priceUnits?.length === 1;
}

/** What was counted together, and apart, as one. */
export function united(all: readonly Counts[]): Counts {
  return {
    facetDistribution: Object.assign({}, ...all.map(({ facetDistribution }) => facetDistribution ?? {})),
    facetStats: Object.assign({}, ...all.map(({ facetStats }) => facetStats ?? {})),
  };
}

export function facetsOf({ facets }: ListingQuery, counts: Counts): ListingHits["facets"] {
  const entries = facets.map((facet): [FacetName, FacetCount[]] => [facet, countsOf(facet, counts)]);
  return Object.fromEntries(entries);
}

export function attributesOf({ attributeFacets }: ListingQuery, counts: Counts): ListingHits["attributeFacets"] {
  const found: Record<string, ListingHits["attributeFacets"][string]> = {};
  for (const { id, type } of attributeFacets) {
    const range = counts.facetStats?.[`numbers.${id}`];
    if (type !== "number") found[id] = { counts: countsOf(`choices.${id}`, counts) };
    else if (range) found[id] = { min: range.min, max: range.max };
  }
  return found;
}

function countsOf(field: string, { facetDistribution }: Counts): FacetCount[] {
  const counts = Object.entries(facetDistribution?.[field] ?? {}).map(([value, count]) => ({ value, count }));
  return counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

export interface PriceAxis {
  readonly min: number;
  readonly max: number;
  /** Of each step; null when there are too many amounts to be told one by one. */
  readonly counts: readonly number[] | null;
}

export function priceAxis({ facetDistribution, facetStats }: Counts): PriceAxis | null {
  const range = facetStats?.["price"];
  if (range === undefined) return null;
  const amounts = Object.entries(facetDistribution?.["price"] ?? {});
  if (amounts.length >= MAX_VALUES) return { ...range, counts: null };
  const counts = Array.from({ length: PRICE_STEPS }, () => 0);
  for (const [amount, count] of amounts) {
    const step = stepOf(Number(amount), range);
    counts[step] = (counts[step] ?? 0) + count;
  }
  return { ...range, counts };
}

function stepOf(amount: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.min(PRICE_STEPS - 1, Math.floor(((amount - min) * PRICE_STEPS) / Math.max(max - min, 1)));
}

/** A filter for each step, to be counted by itself. */
export function stepFilters({ min, max }: PriceAxis): string[] {
  const width = Math.max(max - min, 1) / PRICE_STEPS;
  return Array.from({ length: PRICE_STEPS }, (_, step) => {
    const from = `price >= "${min + step * width}"`;
    return step === PRICE_STEPS - 1 ? from : `${from} AND price < "${min + (step + 1) * width}"`;
  });
}
