import type { ListingContent } from "@commonbench/domain/listings/schemas";
import { CURRENCIES, exponentOf } from "@commonbench/domain/money";
import { t } from "#web/lib/i18n.ts";
import { MoneyField } from "#web/ui/money-field.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import { Select } from "#web/ui/select.tsx";
import { At } from "./at.tsx";
import { useListingForm } from "./form.ts";

const MODES = ["amount", "on-request"] as const satisfies readonly ListingContent["priceMode"][];
const AMOUNTS = ["memberPrice", "minimumCharge", "setUpFee"] as const;
const NAMES = { memberPrice: "member-price", minimumCharge: "minimum-charge", setUpFee: "set-up-fee" } as const;

export function StepPrice() {
  const { content, set, error } = useListingForm();
  return (
    <div className="grid gap-6">
      <At field="priceMode">
        <RadioCards
          label={t("listings.price-mode")}
          error={error("priceMode")}
          value={content.priceMode}
          onChange={(value) => set({ priceMode: MODES.find((mode) => mode === value) ?? "amount" })}
          options={MODES.map((mode) => ({
            value: mode,
            label: t(`listings.price-mode-${mode}`),
            hint: t(`listings.price-mode-${mode}-hint`),
          }))}
        />
      </At>
      {content.priceMode === "amount" && <Amounts />}
    </div>
  );
}

function Amounts() {
  const { content, kind, lookups, set, error } = useListingForm();
  const { currency } = content;
  const exponent = exponentOf(currency ?? "CNY");
  const units = lookups.priceUnitsOf(content.categoryId);
  const unit = lookups.priceUnit(content.priceUnit)?.label;
  // What only machines and laboratories charge is not asked of a course.
  const further = kind === "training" ? AMOUNTS.slice(0, 1) : AMOUNTS;
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)_110px_minmax(0,1fr)] gap-3 max-medium:grid-cols-2">
        <At field="price" className="max-medium:col-span-full">
          <MoneyField
            label={t("listings.price")}
            exponent={exponent}
            error={error("price")}
            value={content.price}
            onChange={(price) => set({ price })}
          />
        </At>
        <At field="currency">
          <Select
            label={t("listings.currency")}
            error={error("currency")}
            placeholder={t("listings.choose")}
            options={CURRENCIES.map((code) => ({ value: code, label: code }))}
            value={currency ?? ""}
            onChange={({ target }) => set({ currency: CURRENCIES.find((code) => code === target.value) ?? null })}
          />
        </At>
        <At field="priceUnit">
          <Select
            label={t("listings.price-unit")}
            error={error("priceUnit")}
            placeholder={t("listings.choose")}
            options={units.map(({ id, label }) => ({ value: id, label }))}
            value={content.priceUnit ?? ""}
            onChange={({ target }) => set({ priceUnit: target.value || null })}
          />
        </At>
      </div>
      <div className="grid grid-cols-3 gap-3 max-medium:grid-cols-1">
        {further.map((field) => (
          <At key={field} field={field}>
            <MoneyField
              optional
              label={t(`listings.${NAMES[field]}`)}
              hint={t(`listings.${NAMES[field]}-hint`, { unit: unit ?? t("listings.unit") })}
              unit={currency}
              exponent={exponent}
              error={error(field)}
              value={content[field]}
              onChange={(amount) => set({ [field]: amount })}
            />
          </At>
        ))}
      </div>
    </>
  );
}
