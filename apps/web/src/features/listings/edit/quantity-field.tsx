import { useState } from "react";
import { formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { NumberField } from "#web/ui/number-field.tsx";
import { Select } from "#web/ui/select.tsx";
import { commonOf, type AttributeFieldProps } from "./attribute-props.ts";

/** A figure in the unit that people have on their data sheet; nothing is converted while they type. */
export function QuantityField({ attribute, value, onChange, units, error }: AttributeFieldProps<"number">) {
  const quantity = typeof value === "object" && !Array.isArray(value) ? value : null;
  // A unit chosen before its number has nothing to stand in yet.
  const [chosen, setChosen] = useState(attribute.unit);
  const unit = quantity?.unit ?? chosen;
  const symbol = units.find(({ id }) => id === unit)?.symbol;
  const { hint, ...common } = commonOf(attribute, error);
  const range = t("listings.range", {
    from: formatNumber(attribute.min),
    to: formatNumber(attribute.max),
    unit: units.find(({ id }) => id === attribute.unit)?.symbol ?? "",
  }).trim();
  const number = (
    <NumberField
      {...common}
      hint={hint ?? range}
      className="min-w-0 flex-1"
      decimals={6}
      unit={units.length > 1 ? undefined : symbol}
      value={quantity?.value ?? null}
      onChange={(next) => onChange(next === null ? undefined : { value: next, unit })}
    />
  );
  if (units.length < 2) return number;
  return (
    <div className="flex items-start gap-2">
      {number}
      <Select
        hideLabel
        label={t("listings.unit-of", { name: attribute.label })}
        className="mt-[calc(13px*var(--leading-snug)+6px)] w-30 shrink-0"
        options={units.map((each) => ({ value: each.id, label: each.symbol }))}
        value={unit ?? ""}
        onChange={({ target }) => {
          setChosen(target.value);
          if (quantity) onChange({ ...quantity, unit: target.value });
        }}
      />
    </div>
  );
}
