import { byId, createTree } from "./tree.ts";
import type { Attribute, Category, ListingKind, PriceUnit, TaxonomyData } from "./types.ts";

export interface CatalogueLookups {
  category(id: string): Category | undefined;
  categories(kind?: ListingKind): readonly Category[];
  /** The categories that can hold listings. */
  leafCategories(kind?: ListingKind): readonly Category[];
  /** Ids from the root to the category itself. */
  ancestors(categoryId: string): readonly string[];
  /** Ids of the category itself and of everything under it: what a filter on the category means. */
  descendants(categoryId: string): readonly string[];
  attribute(id: string): Attribute | undefined;
  /** Own and inherited attributes: required ones first, the category's own before its parent's. */
  attributesOf(categoryId: string): readonly Attribute[];
  priceUnit(id: string): PriceUnit | undefined;
  /** What a price may be counted in; a category that names none takes its parent's. */
  priceUnitsOf(categoryId: string): readonly PriceUnit[];
}

export const catalogueLookups = (
  data: Pick<TaxonomyData, "categories" | "attributes" | "priceUnits">,
): CatalogueLookups => {
  const tree = createTree(data.categories);
  const attribute = byId(data.attributes);
  const priceUnit = byId(data.priceUnits);
  const fromItselfUp = (categoryId: string) => tree.lineage(categoryId).toReversed();
  const categories = (kind?: ListingKind) => data.categories.filter((each) => kind === undefined || each.kind === kind);
  return {
    category: tree.get,
    categories,
    leafCategories: (kind) => categories(kind).filter(({ id }) => tree.children(id).length === 0),
    ancestors: (categoryId) => tree.lineage(categoryId).map(({ id }) => id),
    descendants: (categoryId) => tree.subtree(categoryId).map(({ id }) => id),
    attribute,
    attributesOf: (categoryId) =>
      fromItselfUp(categoryId)
        .flatMap((category) => category.attributes)
        .flatMap((id) => attribute(id) ?? [])
        .toSorted((a, b) => Number(b.required) - Number(a.required)),
    priceUnit,
    priceUnitsOf: (categoryId) =>
      (fromItselfUp(categoryId).find(({ priceUnits }) => priceUnits.length > 0)?.priceUnits ?? []).flatMap(
        (id) => priceUnit(id) ?? [],
      ),
  };
};
