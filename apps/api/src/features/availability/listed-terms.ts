import { Prisma } from "@commonbench/db/client";
import { inBaseUnit, isQuantity } from "@commonbench/domain/listings/attribute-problems";
import type { AttributeValue } from "@commonbench/domain/listings/schemas";
import type { ListedTerms } from "@commonbench/domain/availability/settings";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";

/** The attribute of a lab's listing that says, in working days, how long a report takes. */
const TURNAROUND = "turnaround";
/** Over `listing l`. */
export const TURNAROUND_COLUMN = Prisma.sql`l.attributes -> ${Prisma.raw(`'${TURNAROUND}'`)}`;

interface Listed {
  readonly leadTimeDays: number | null;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

/** Of a listing's content. */
export const listedTerms = ({ leadTimeDays, attributes }: Listed, taxonomy: Taxonomy): ListedTerms => ({
  leadTimeDays,
  turnaroundDays: turnaroundDays(attributes[TURNAROUND], taxonomy),
});

/** A part of a day is promised as a whole one: what came at noon is not reported the same morning. */
export function turnaroundDays(value: AttributeValue | null | undefined, taxonomy: Taxonomy): number | null {
  const attribute = taxonomy.attribute(TURNAROUND);
  if (value == null || !isQuantity(value) || attribute?.type !== "number") return null;
  const days = inBaseUnit(attribute, value, taxonomy);
  return days === undefined ? null : Math.ceil(days);
}
