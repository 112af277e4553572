import { inBaseUnit, isQuantity } from "@commonbench/domain/listings/attribute-problems";
import type { AttributeValue } from "@commonbench/domain/listings/schemas";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import type { Attribute, Locale } from "@commonbench/taxonomy/types";
import { shownValue } from "./attribute-rows.ts";
import type { ComparedAttribute } from "./compare-view.ts";

interface Described {
  readonly categoryId: string | null;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

type NumberAttribute = Extract<Attribute, { type: "number" }>;

/** A figure that went from grains to grams and back reads as it was written. */
const tidy = (value: number): number => Number(value.toPrecision(6));

/** The attributes of all categories in the taxonomy's order, each once; those that nobody filled in are left out. */
export function comparedAttributes(
  taxonomy: Taxonomy,
  listings: readonly Described[],
  locale: Locale,
): ComparedAttribute[] {
  const known = listings.map(({ categoryId }) => (categoryId === null ? [] : taxonomy.attributesOf(categoryId)));
  const all = new Map(known.flat().map((attribute) => [attribute.id, attribute]));
  return [...all.values()].flatMap((attribute) => {
    const asked = known.map((attributes) => attributes.some(({ id }) => id === attribute.id));
    const stated = listings.map(({ attributes }, at) => (asked[at] ? attributes[attribute.id] : undefined));
    const alike = attribute.type === "number" ? inOneUnit(taxonomy, attribute, stated) : stated;
    const values = alike.map((value, at) => ({
      asked: asked[at] === true,
      value: value === undefined ? null : shownValue(taxonomy, attribute, value, locale),
    }));
    if (values.every(({ value }) => value === null)) return [];
    return [{ id: attribute.id, label: taxonomy.label(attribute.label, locale), values }];
  });
}

/** The unit that all use, else the one that the taxonomy offers first. */
function inOneUnit(
  taxonomy: Taxonomy,
  attribute: NumberAttribute,
  stated: readonly (AttributeValue | undefined)[],
): (AttributeValue | undefined)[] {
  const { dimension } = attribute;
  const quantities = stated.map((value) => (value !== undefined && isQuantity(value) ? value : undefined));
  const used = new Set(quantities.flatMap((quantity) => (quantity === undefined ? [] : [quantity.unit])));
  if (dimension === null || used.size < 2) return quantities;
  const unit = attribute.unit ?? [...used].find((each) => each !== null) ?? null;
  return quantities.map((quantity) => {
    const base = quantity && inBaseUnit(attribute, quantity, taxonomy);
    const value = base === undefined || unit === null ? undefined : taxonomy.fromBase(dimension, unit, base);
    return value === undefined ? quantity : { value: tidy(value), unit };
  });
}
