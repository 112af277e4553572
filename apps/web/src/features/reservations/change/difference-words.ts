import { formatMoney } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";

/** What a change does to the price. */
export function differenceWords(difference: number, currency: string | null): string {
  if (difference === 0 || currency === null) return t("reservations.same-price");
  const amount = formatMoney({ amount: Math.abs(difference), currency });
  return t(difference > 0 ? "reservations.costs-more" : "reservations.costs-less", { amount });
}
