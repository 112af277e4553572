import { isQuantity } from "@commonbench/domain/listings/attribute-problems";
import type { AttributeValue } from "@commonbench/domain/listings/schemas";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import type { Attribute, Choice, Locale } from "@commonbench/taxonomy/types";
import type { AttributeRow } from "./view.ts";

type Values = Readonly<Record<string, AttributeValue>>;

/** The facts of a listing in the order of its category; what is empty or not of its category is left out. */
export function attributeRows(
  taxonomy: Taxonomy,
  categoryId: string | null,
  values: Values,
  locale: Locale,
): AttributeRow[] {
  if (categoryId === null) return [];
  return taxonomy.attributesOf(categoryId).flatMap((attribute) => {
    const value = values[attribute.id];
    const shown = value === undefined ? null : shownValue(taxonomy, attribute, value, locale);
    if (shown === null) return [];
    return [
      {
        id: attribute.id,
        label: taxonomy.label(attribute.label, locale),
        headline: attribute.headline ?? false,
        value: shown,
      },
    ];
  });
}

/** The most telling facts for a card. A "no" tells nothing there. */
export function headlineRows(
  taxonomy: Taxonomy,
  categoryId: string | null,
  values: Values,
  locale: Locale,
  most = 3,
): AttributeRow[] {
  return attributeRows(taxonomy, categoryId, values, locale)
    .filter(({ headline, value }) => headline && (value.type !== "boolean" || value.is))
    .slice(0, most);
}

/** One value ready to be set; null when it is empty or not of the attribute's type. */
export function shownValue(
  taxonomy: Taxonomy,
  attribute: Attribute,
  value: AttributeValue,
  locale: Locale,
): AttributeRow["value"] | null {
  switch (attribute.type) {
    case "number":
      return isQuantity(value)
        ? {
            type: "number",
            value: value.value,
            unit: symbolOf(taxonomy, attribute.dimension, value.unit, locale, value.value),
          }
        : null;
    case "boolean":
      return typeof value === "boolean" ? { type: "boolean", is: value } : null;
    case "choice":
      return typeof value === "string" ? choices(taxonomy, attribute.choices, [value], locale) : null;
    case "choices":
      return Array.isArray(value) ? choices(taxonomy, attribute.choices, value, locale) : null;
    case "text":
      return typeof value === "string" && value !== "" ? { type: "text", text: value } : null;
    case "date":
      return typeof value === "string" && value !== "" ? { type: "date", date: value } : null;
    default:
      return attribute satisfies never;
  }
}

function choices(
  taxonomy: Taxonomy,
  all: readonly Choice[],
  ids: readonly string[],
  locale: Locale,
): AttributeRow["value"] | null {
  const labels = all.filter(({ id }) => ids.includes(id)).map(({ label }) => taxonomy.label(label, locale));
  return labels.length === 0 ? null : { type: "choices", labels };
}

export function symbolOf(
  taxonomy: Taxonomy,
  dimension: string | null,
  unit: string | null,
  locale: Locale,
  value?: number,
): string | null {
  if (dimension === null || unit === null) return null;
  const found = taxonomy.unitsOf(dimension).find(({ id }) => id === unit);
  if (found === undefined) return unit;
  return value === undefined ? taxonomy.label(found.symbol, locale) : taxonomy.unitSymbol(found, value, locale);
}
