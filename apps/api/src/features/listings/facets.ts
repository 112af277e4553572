import { FACETS, type FacetName, type ListingFilters } from "@commonbench/domain/listings/filters";
import { BOOKING_MODES } from "@commonbench/domain/listings/schemas";
import { CURRENCIES } from "@commonbench/domain/money";
import type { FacetCount, ListingHits } from "@commonbench/search/search";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import { LISTING_KINDS, type Locale } from "@commonbench/taxonomy/types";
import { symbolOf } from "./attribute-rows.ts";
import type { AttributeFacetView, FacetOption, FacetView } from "./find-view.ts";
import { type Labels, labelsFor } from "./labels.ts";
import { countedAttributes } from "./search-query.ts";

/** The facets that were asked for. An option that was chosen stays, also with a count of zero. */
export function facetViews(
  taxonomy: Taxonomy,
  facets: ListingHits["facets"],
  filters: ListingFilters,
  locale: Locale,
): FacetView[] {
  const labels = labelsFor(taxonomy, locale);
  return FACETS.flatMap((name) => {
    const counts = facets[name];
    if (counts === undefined) return [];
    const options = ordered(taxonomy, name, counts, filters[name] ?? []);
    return [{ name, options: options.map(({ value, count }) => toOption(taxonomy, labels, name, value, count)) }];
  });
}

/** What has an order of its own keeps it; the rest comes by count. Kinds and stages show all that there are. */
function ordered(
  taxonomy: Taxonomy,
  name: FacetName,
  counts: readonly FacetCount[],
  chosen: readonly string[],
): FacetCount[] {
  const byValue = new Map(counts.map(({ value, count }) => [value, count]));
  const wanted = (value: string) => byValue.has(value) || chosen.includes(value);
  const inOrder = (values: readonly string[]) => values.map((value) => ({ value, count: byValue.get(value) ?? 0 }));
  switch (name) {
    case "kinds":
      return inOrder(LISTING_KINDS);
    case "stages":
      return inOrder(taxonomy.stages.map(({ id }) => id));
    case "categories":
      return inOrder(
        taxonomy
          .categories()
          .map(({ id }) => id)
          .filter(wanted),
      );
    case "places":
      return inOrder(taxonomy.places.map(({ id }) => id).filter(wanted));
    case "programmes":
      return inOrder(taxonomy.programmes.map(({ id }) => id).filter(wanted));
    case "bookingModes":
      return inOrder(BOOKING_MODES.filter(wanted));
    case "currencies":
      return inOrder(CURRENCIES.filter(wanted));
    case "priceUnits":
    case "languages":
    case "credentials":
      return inOrder([...new Set([...byValue.keys(), ...chosen])]).toSorted(
        (a, b) => b.count - a.count || a.value.localeCompare(b.value),
      );
    default:
      return name satisfies never;
  }
}

function toOption(taxonomy: Taxonomy, labels: Labels, name: FacetName, value: string, count: number): FacetOption {
  const stage = name === "stages" ? taxonomy.stage(value) : undefined;
  const parent =
    name === "categories" ? taxonomy.category(value)?.parent : name === "places" ? taxonomy.place(value)?.parent : null;
  return {
    value,
    label: labelOf(labels, name, value),
    count,
    parent: parent ?? null,
    code: stage?.code ?? null,
    group: stage?.group ?? null,
    order: stage?.order ?? null,
  };
}

/** Kinds, booking modes and currencies are words of the product: the reader's page knows them. */
export function labelOf(labels: Labels, name: FacetName, value: string): string {
  switch (name) {
    case "categories":
      return labels.category(value).label;
    case "stages":
      return labels.stage(value).label;
    case "places":
      return labels.place(value).label;
    case "priceUnits":
      return labels.priceUnit(value).label;
    case "languages":
      return labels.language(value).label;
    case "credentials":
      return labels.credential(value).label;
    case "programmes":
      return labels.programme(value).label;
    case "kinds":
    case "currencies":
    case "bookingModes":
      return value;
    default:
      return name satisfies never;
  }
}

export function attributeFacetViews(
  taxonomy: Taxonomy,
  found: ListingHits["attributeFacets"],
  filters: ListingFilters,
  locale: Locale,
): AttributeFacetView[] {
  return countedAttributes(taxonomy, filters.categories ?? []).flatMap((attribute): AttributeFacetView[] => {
    const facet = found[attribute.id];
    if (facet === undefined) return [];
    const head = { id: attribute.id, label: taxonomy.label(attribute.label, locale) };
    if (attribute.type === "number") {
      return "min" in facet
        ? [{ ...head, type: "number", min: facet.min, max: facet.max, unit: unitOf(taxonomy, attribute, locale) }]
        : [];
    }
    if ("min" in facet) return [];
    const countOf = (value: string) => facet.counts.find((each) => each.value === value)?.count ?? 0;
    if (attribute.type === "boolean") return [{ ...head, type: "boolean", yes: countOf("true"), no: countOf("false") }];
    const chosen = filters.attributes?.find(({ id }) => id === attribute.id)?.in ?? [];
    const options = attribute.choices
      .map(({ id, label }) => ({ id, label: taxonomy.label(label, locale), count: countOf(id) }))
      .filter(({ id, count }) => count > 0 || chosen.includes(id));
    return [{ ...head, type: "choice", options }];
  });
}

function unitOf(
  taxonomy: Taxonomy,
  { dimension, unit }: { dimension: string | null; unit: string | null },
  locale: Locale,
) {
  const found = dimension === null ? undefined : taxonomy.unitsOf(dimension).find(({ id }) => id === unit);
  if (found === undefined) return null;
  return { id: found.id, symbol: symbolOf(taxonomy, dimension, unit, locale) ?? found.id, factor: found.factor };
}
