import { exponentOf, formatMoney } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { Money } from "#web/ui/money.tsx";
import type { Card } from "./listing-picture.tsx";

export interface ListingPriceProps {
  price: Card["price"];
  /** line: figure and short unit on one line. stack: the unit in words below, then what members pay. */
  look?: "line" | "stack";
}

/** Cents are left out where there are none; a price is never rounded. */
export const isWhole = (amount: number, currency: string): boolean => amount % 10 ** exponentOf(currency) === 0;

export function ListingPrice({ price, look = "line" }: ListingPriceProps) {
  const { amount, memberAmount, currency, unit } = price;
  if (amount === null || currency === null) return <span className="text-ink-muted">{t("search.on-request")}</span>;
  const value = { amount, currency };
  const money = (
    <Money value={value} whole={isWhole(amount, currency)} unit={look === "line" ? unit?.short : undefined} />
  );
  if (look === "line") return money;
  const member = memberAmount !== null && memberAmount < amount ? { amount: memberAmount, currency } : null;
  return (
    <>
      {money}
      {unit && <span className="block text-12 text-ink-faint">{t("search.per-unit", { unit: unit.label })}</span>}
      {member && (
        <span className="block text-12 text-ink-muted">
          {t("search.member-price", { price: formatMoney(member, { whole: isWhole(member.amount, currency) }) })}
        </span>
      )}
    </>
  );
}
