import type { AttributeValue } from "@commonbench/domain/listings/schemas";
import type { TaxonomyView } from "#web/lib/taxonomy.ts";

export type Attribute = TaxonomyView["attributes"][number];

export interface AttributeFieldProps<Type extends Attribute["type"] = Attribute["type"]> {
  attribute: Extract<Attribute, { type: Type }>;
  value: AttributeValue | undefined;
  /** undefined takes the fact away. */
  onChange: (value: AttributeValue | undefined) => void;
  units: readonly TaxonomyView["dimensions"][number]["units"][number][];
  error?: string;
}

/** What every field says of its attribute. */
export const commonOf = ({ label, hint, required }: Attribute, error: string | undefined) => ({
  label,
  hint: hint ?? undefined,
  optional: !required,
  error,
});
