import { LISTING_KINDS } from "@commonbench/taxonomy/types";
import { formatMoney, formatPercent } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { ORGANISATION_CLASSES } from "#web/lib/organisation-classes.ts";
import type { Outputs } from "#web/lib/trpc.ts";

export type CommissionRule = Outputs["billing"]["commission"]["rules"]["rules"][number];

const HUNDRED_PERCENT = 10_000;

export const shareWords = (basisPoints: number): string => formatPercent(basisPoints / HUNDRED_PERCENT, 2);

/** What a rule is about: everything, or what all of its parts have in common. */
export function scopeWords({ programme, category, kind, memberClass, currency }: CommissionRule): string {
  const ofKind = LISTING_KINDS.find((each) => each === kind);
  const ofClass = ORGANISATION_CLASSES.find((each) => each === memberClass);
  const parts = [
    programme?.label,
    category?.label,
    ofKind && t(`listings.kind-${ofKind}`),
    ofClass && t(`organisations.class-${ofClass}`),
    currency,
  ].filter((part) => part !== null && part !== undefined);
  return parts.length === 0 ? t("billing.every-payment") : parts.join(" · ");
}

/** `5 %, plus CNY 2.00, at most CNY 500.00` */
export function takesWords({ basisPoints, fixed, cap, currency }: CommissionRule): string {
  const money = (amount: number) => formatMoney({ amount, currency: currency ?? "" });
  return [
    basisPoints === 0 && fixed === 0 ? t("billing.no-commission") : shareWords(basisPoints),
    currency !== null && fixed > 0 && t("billing.plus", { money: money(fixed) }),
    currency !== null && cap !== null && t("billing.at-most", { money: money(cap) }),
  ]
    .filter((part) => part !== false)
    .join(t("ui.list-comma"));
}
