import { PRICE_MODES } from "@commonbench/domain/listings/schemas";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import type { Locale } from "@commonbench/taxonomy/types";
import type { PriceView } from "./view.ts";

export interface PriceRow {
  readonly priceMode: string;
  readonly price: number | null;
  readonly memberPrice: number | null;
  readonly currency: string | null;
  readonly priceUnit: string | null;
}

/** On request means no figure leaves, whatever the row still holds. */
export function toPriceView(taxonomy: Taxonomy, row: PriceRow, locale: Locale, seesMemberPrice: boolean): PriceView {
  const onRequest = row.priceMode !== PRICE_MODES[0];
  const unit = row.priceUnit === null ? undefined : taxonomy.priceUnit(row.priceUnit);
  return {
    mode: onRequest ? "on-request" : "amount",
    amount: onRequest ? null : row.price,
    memberAmount: onRequest || !seesMemberPrice ? null : row.memberPrice,
    currency: onRequest ? null : row.currency,
    unit:
      unit === undefined
        ? null
        : { id: unit.id, label: taxonomy.label(unit.label, locale), short: taxonomy.label(unit.short, locale) },
  };
}
