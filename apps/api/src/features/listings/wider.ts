import { FACETS, type ListingFilters } from "@commonbench/domain/listings/filters";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import type { WiderName } from "./widen-view.ts";

/** One way to ask for more: a filter let go, or, with `to`, set wider. */
export interface Wider {
  readonly name: WiderName;
  /** Which of the attributes. */
  readonly attribute: string | null;
  readonly to: readonly string[] | null;
  readonly text: string | undefined;
  readonly filters: ListingFilters;
}

interface Asked {
  readonly text?: string | undefined;
  readonly filters: ListingFilters;
}

const DISTANCES = [5, 10, 20, 50, 100, 200];
/** Each costs one count. */
const MOST = 16;

/** Wider before without, in the order in which people give things up: distance, place, category, then the rest. */
export function widerSearches(taxonomy: Taxonomy, { text, filters }: Asked): Wider[] {
  const plain = { attribute: null, to: null, text };
  const singles = (["near", "bounds", "sessions", "open", "free", "price", "organisationId"] as const).filter(
    (name) => filters[name] !== undefined,
  );
  const lists = FACETS.filter((name) => (filters[name] ?? []).length > 0);
  return [
    ...farther(filters).map((wider) => ({ ...plain, ...wider })),
    ...upwards(filters, "places", (id) => taxonomy.place(id)?.parent).map((wider) => ({ ...plain, ...wider })),
    ...upwards(filters, "categories", (id) => taxonomy.category(id)?.parent).map((wider) => ({ ...plain, ...wider })),
    ...[...singles, ...lists].map((name) => ({ ...plain, name, filters: without(filters, name) })),
    ...(filters.attributes ?? []).map(({ id }) => ({
      ...plain,
      name: "attributes" as const,
      attribute: id,
      filters: { ...filters, attributes: filters.attributes?.filter((each) => each.id !== id) },
    })),
    ...(text && (singles.length > 0 || lists.length > 0 || filters.attributes)
      ? [{ ...plain, name: "text" as const, text: undefined, filters }]
      : []),
  ].slice(0, MOST);
}

function farther(filters: ListingFilters): Pick<Wider, "name" | "to" | "filters">[] {
  const { near } = filters;
  const km = near && DISTANCES.find((each) => each > near.km);
  return near && km ? [{ name: "near", to: [String(km)], filters: { ...filters, near: { ...near, km } } }] : [];
}

/** What contains them all, where each has something above it. Attributes belong to a category and go with it. */
function upwards(
  filters: ListingFilters,
  name: "places" | "categories",
  parentOf: (id: string) => string | null | undefined,
): Pick<Wider, "name" | "to" | "filters">[] {
  const parents = (filters[name] ?? []).map(parentOf);
  const above = parents.filter((id) => id !== null && id !== undefined);
  if (above.length === 0 || above.length < parents.length) return [];
  const to = [...new Set(above)];
  const kept = name === "categories" ? without(filters, "attributes") : filters;
  return [{ name, to, filters: { ...kept, [name]: to } }];
}

/** A category's attributes mean nothing without it, nor does a price without its currency and unit. */
const DEPENDENT: Readonly<Partial<Record<keyof ListingFilters, readonly (keyof ListingFilters)[]>>> = {
  categories: ["attributes"],
  priceUnits: ["price"],
  currencies: ["price"],
};

function without(filters: ListingFilters, name: keyof ListingFilters): ListingFilters {
  const letGo: readonly (keyof ListingFilters)[] = [name, ...(DEPENDENT[name] ?? [])];
  return Object.fromEntries(Object.entries(filters).filter(([key]) => !letGo.some((each) => each === key)));
}
