import type { Measure } from "@commonbench/domain/billing/measure";
import { useState } from "react";
import { formatMoney, formatNumber, moneyParts } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Money } from "#web/ui/money.tsx";
import { NumberField } from "#web/ui/number-field.tsx";
import { PriceLines } from "#web/ui/price-lines.tsx";
import { priceExample, usualQuantity, type ExampleLine } from "./price-example.ts";

type View = Outputs["listings"]["get"]["price"];
interface PriceExampleProps {
  price: View & { amount: number; currency: string };
  /** What a booking is measured in, which reckons the price; null where somebody has to confirm it. */
  measure: Measure | null;
}

const LIMIT = 100_000;

/** What a quantity of the reader's choice costs, line by line. */
export function PriceExample({ price, measure }: PriceExampleProps) {
  const [typed, setTyped] = useState<number | null>(() => usualQuantity(price));
  const real = typed !== null && Number.isInteger(typed) && typed > 0 && typed <= LIMIT;
  const quantity = real ? typed : usualQuantity(price);
  const { lines, total } = priceExample(price, quantity);
  const { currency, unit } = price;
  const figure = (amount: number): string => moneyParts({ amount, currency }).figure;
  const words = (line: ExampleLine) => {
    if (line.part === "base") return { term: `${formatNumber(quantity)} × ${figure(price.amount)}` };
    if (line.part === "member")
      return {
        term: t("listings.member-price"),
        note: t("listings.member-price-note", { price: formatMoney({ amount: price.memberAmount ?? 0, currency }) }),
      };
    if (line.part === "minimum") return { term: t("listings.up-to-minimum"), note: t("listings.up-to-minimum-note") };
    return { term: t("listings.set-up-fee"), note: t("listings.set-up-fee-note") };
  };
  return (
    <div className="grid gap-3">
      <NumberField
        label={t("listings.example-quantity")}
        unit={unit?.label}
        value={typed}
        onChange={setTyped}
        decimals={0}
        min={1}
        max={LIMIT}
        size="s"
        error={!real && t("listings.example-quantity-wrong")}
      />
      <PriceLines
        lines={lines.map((line) => ({
          key: line.part,
          ...words(line),
          value: <span className="num">{figure(line.amount)}</span>,
        }))}
        total={{ term: t("listings.example-total"), value: <Money value={{ amount: total, currency }} /> }}
        note={t(measure === null ? "listings.example-note" : `listings.example-note-${measure}`)}
      />
    </div>
  );
}
