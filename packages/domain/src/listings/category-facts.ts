import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import type { Attribute, ListingKind } from "@commonbench/taxonomy/types";
import type { Units } from "./attribute-problems.ts";

/** What the rules need to know of a category. */
export interface CategoryFacts {
  readonly kind: ListingKind;
  readonly isLeaf: boolean;
  readonly attributes: readonly Attribute[];
  readonly priceUnits: readonly string[];
  readonly units: Units;
}

export function categoryFacts(taxonomy: Taxonomy, categoryId: string | null): CategoryFacts | null {
  const category = categoryId === null ? undefined : taxonomy.category(categoryId);
  if (category === undefined) return null;
  return {
    kind: category.kind,
    isLeaf: taxonomy.descendants(category.id).length === 1,
    attributes: taxonomy.attributesOf(category.id),
    priceUnits: taxonomy.priceUnitsOf(category.id).map(({ id }) => id),
    units: taxonomy,
  };
}
