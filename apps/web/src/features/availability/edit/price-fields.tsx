import { t } from "#web/lib/i18n.ts";
import { exponentOf } from "#web/lib/format.ts";
import { MoneyField } from "#web/ui/money-field.tsx";
import { PercentField } from "#web/ui/percent-field.tsx";
import type { Draft } from "./draft.ts";
import type { PartProps } from "./parts.ts";
import { PeaksField, TiersField } from "./tariff-fields.tsx";

interface PriceFieldsProps extends PartProps {
  readonly prices: Draft["prices"];
  readonly onPrices: (prices: Draft["prices"]) => void;
  readonly currency: string;
  readonly unit: string;
}

const AMOUNTS = [
  "price",
  "memberPrice",
  "minimumCharge",
  "setUpFee",
] as const satisfies readonly (keyof Draft["prices"])[];

/** The prices that the listing shows, and all that moves them. */
export function PriceFields({ settings, put, error, prices, onPrices, currency, unit }: PriceFieldsProps) {
  const { tariff } = settings;
  return (
    <div className="grid gap-6">
      <div className="grid grid-cols-2 gap-4 max-medium:grid-cols-1">
        {AMOUNTS.map((name) => (
          <MoneyField
            key={name}
            optional={name !== "price"}
            label={name === "price" ? t("availability.price-per", { unit }) : t(`availability.${name}`)}
            hint={name === "price" ? undefined : t(`availability.${name}-hint`)}
            unit={currency}
            exponent={exponentOf(currency)}
            error={error(`prices.${name}`)}
            value={prices[name]}
            onChange={(amount) => onPrices({ ...prices, [name]: amount })}
          />
        ))}
      </div>
      <TiersField
        unit={unit}
        value={tariff.tiers}
        error={error("settings.tariff.tiers")}
        onChange={(tiers) => put({ tariff: { ...tariff, tiers } })}
      />
      <PeaksField
        value={tariff.peaks}
        error={error("settings.tariff.peaks")}
        onChange={(peaks) => put({ tariff: { ...tariff, peaks } })}
      />
      <PercentField
        className="max-w-60"
        min={500}
        label={t("availability.deposit")}
        hint={t("availability.deposit-hint")}
        error={error("settings.tariff.deposit")}
        value={tariff.deposit}
        onChange={(deposit) => put({ tariff: { ...tariff, deposit: deposit ?? 3000 } })}
      />
    </div>
  );
}
