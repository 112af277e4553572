import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import type { Attribute } from "@commonbench/taxonomy/types";
import type { ListingProblemName } from "./problem-names.ts";
import type { AttributeValue, ListingContent } from "./schemas.ts";

interface AttributeProblem {
  readonly field: string;
  readonly problem: ListingProblemName;
  readonly limit?: number;
  readonly unit?: string;
}

type NumberAttribute = Extract<Attribute, { type: "number" }>;
/** Turns a value into the base unit of its dimension. */
export type Units = Pick<Taxonomy, "toBase">;
type Facts = { readonly attributes: readonly Attribute[]; readonly units: Units };

/** Relative slack for figures that went through a conversion and back. */
const SLACK = 1e-9;

/** What is missing or wrong among the attributes of a category. Attributes of other categories count for nothing. */
export function attributeProblems(facts: Facts, values: ListingContent["attributes"]): AttributeProblem[] {
  return facts.attributes.flatMap((attribute) => {
    const field = `attributes.${attribute.id}`;
    const value = values[attribute.id];
    if (value === undefined || isEmpty(value))
      return attribute.required ? [{ field, problem: "missing" as const }] : [];
    const problem = valueProblem(attribute, value, facts.units);
    return problem === null ? [] : [{ field, ...problem }];
  });
}

/** Null when the value is of the attribute's type, in a unit and among the choices that it knows, and within its range. */
export function valueProblem(
  attribute: Attribute,
  value: AttributeValue,
  units: Units,
): Omit<AttributeProblem, "field"> | null {
  switch (attribute.type) {
    case "number":
      return isQuantity(value) ? quantityProblem(attribute, value, units) : { problem: "wrong-type" };
    case "boolean":
      return typeof value === "boolean" ? null : { problem: "wrong-type" };
    case "choice":
      if (typeof value !== "string") return { problem: "wrong-type" };
      return attribute.choices.some(({ id }) => id === value) ? null : { problem: "unknown-choice" };
    case "choices":
      if (!Array.isArray(value)) return { problem: "wrong-type" };
      return value.every((each) => attribute.choices.some(({ id }) => id === each))
        ? null
        : { problem: "unknown-choice" };
    case "text":
      if (typeof value !== "string") return { problem: "wrong-type" };
      return value.length <= attribute.maxLength ? null : { problem: "too-long", limit: attribute.maxLength };
    case "date":
      return typeof value === "string" && isDate(value) ? null : { problem: "wrong-type" };
    default:
      return attribute satisfies never;
  }
}

export function isQuantity(value: AttributeValue): value is { value: number; unit: string | null } {
  return typeof value === "object" && !Array.isArray(value);
}

/** The value in the dimension's base unit, as filters compare it; undefined for a unit that the dimension does not know. */
export function inBaseUnit(
  attribute: NumberAttribute,
  { value, unit }: { value: number; unit: string | null },
  units: Units,
) {
  if (attribute.dimension === null) return unit === null ? value : undefined;
  return unit === null ? undefined : units.toBase(attribute.dimension, unit, value);
}

function quantityProblem(
  attribute: NumberAttribute,
  quantity: { value: number; unit: string | null },
  units: Units,
): Omit<AttributeProblem, "field"> | null {
  const base = inBaseUnit(attribute, quantity, units);
  if (base === undefined) return { problem: "unknown-unit" };
  const bound = (value: number) => inBaseUnit(attribute, { value, unit: attribute.unit }, units) ?? value;
  const unit = attribute.unit === null ? {} : { unit: attribute.unit };
  const [min, max] = [bound(attribute.min), bound(attribute.max)];
  if (base < min - Math.abs(min) * SLACK) return { problem: "too-small", limit: attribute.min, ...unit };
  if (base > max + Math.abs(max) * SLACK) return { problem: "too-large", limit: attribute.max, ...unit };
  return null;
}

function isEmpty(value: AttributeValue): boolean {
  return value === "" || (Array.isArray(value) && value.length === 0);
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}
