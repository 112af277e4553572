import type { ListingKind } from "@commonbench/domain/listings/schemas";
import type { TaxonomyView } from "#web/lib/taxonomy.ts";
import { countryName } from "./countries.ts";

type Attribute = TaxonomyView["attributes"][number];
type Category = TaxonomyView["categories"][number];
type Unit = TaxonomyView["dimensions"][number]["units"][number];

const index = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

/** The taxonomy as forms ask it. */
export function lookupsOf(taxonomy: TaxonomyView) {
  const categories = index(taxonomy.categories);
  const attributes = index(taxonomy.attributes);
  const dimensions = index(taxonomy.dimensions);
  const priceUnits = index(taxonomy.priceUnits);
  const places = index(taxonomy.places);
  const stages = index(taxonomy.stages);
  const lineage = (id: string | null): Category[] => {
    const category = id === null ? undefined : categories.get(id);
    return category === undefined ? [] : [...lineage(category.parent), category];
  };
  const unitsOf = (attribute: Attribute): readonly Unit[] =>
    attribute.type === "number" && attribute.dimension !== null
      ? (dimensions.get(attribute.dimension)?.units ?? [])
      : [];
  const category = (id: string | null): Category | undefined => (id === null ? undefined : categories.get(id));
  return {
    taxonomy,
    category,
    lineage,
    unitsOf,
    leaves: (kind: ListingKind): Category[] => taxonomy.categories.filter((each) => each.leaf && each.kind === kind),
    attribute: (id: string): Attribute | undefined => attributes.get(id),
    attributesOf: (id: string | null): Attribute[] =>
      category(id)?.attributes.flatMap((each) => attributes.get(each) ?? []) ?? [],
    priceUnitsOf: (id: string | null) => {
      const allowed = category(id)?.priceUnits;
      return allowed === undefined ? taxonomy.priceUnits : allowed.flatMap((each) => priceUnits.get(each) ?? []);
    },
    priceUnit: (id: string | null) => (id === null ? undefined : priceUnits.get(id)),
    place: (id: string) => places.get(id),
    stage: (id: string) => stages.get(id),
    language: (id: string) => taxonomy.languages.find((each) => each.id === id),
    programme: (id: string) => taxonomy.programmes.find((each) => each.id === id),
    /** A market is a place of the taxonomy or a country by its ISO code. */
    market: (id: string): string => places.get(id)?.label ?? countryName(id),
  };
}

export type Lookups = ReturnType<typeof lookupsOf>;
