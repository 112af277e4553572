import type { QuoteLine } from "@commonbench/domain/billing/pricing";
import type { Locale } from "@commonbench/domain/text";
import type { Ctx } from "#api/context.ts";
import { labelsFor } from "#api/features/listings/labels.ts";
import type { LineView } from "./line-view.ts";

export function toLineViews(
  { taxonomy }: Pick<Ctx, "taxonomy">,
  lines: readonly QuoteLine[],
  locale: Locale,
): LineView[] {
  const labels = labelsFor(taxonomy, locale);
  return lines.map(({ unit, data = {}, ...line }) => ({
    ...line,
    unit: unit === null ? null : labels.priceUnit(unit),
    data,
  }));
}
