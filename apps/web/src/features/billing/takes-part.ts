import { formatMoney, formatPercent } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import type { Payment } from "./types.ts";

const HUNDRED_PERCENT = 10_000;

/** `CNY 24.00 (5 %)` */
export function takesPart(
  { amount, basisPoints, fixed }: NonNullable<Payment["commission"]>,
  currency: string,
): string {
  const share = formatPercent(basisPoints / HUNDRED_PERCENT, 2);
  const money = formatMoney({ amount, currency });
  return fixed > 0
    ? t("billing.part-plus", { money, share, fixed: formatMoney({ amount: fixed, currency }) })
    : t("billing.part", { money, share });
}
