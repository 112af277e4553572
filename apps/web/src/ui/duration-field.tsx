import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { FieldGroup, type FieldProps } from "./field.tsx";
import { NumberField } from "./number-field.tsx";
import { Select } from "./select.tsx";

const UNITS = [
  { unit: "minutes", size: 1 },
  { unit: "hours", size: 60 },
  { unit: "days", size: 1440 },
] as const;
type Unit = (typeof UNITS)[number]["unit"];

const sizeOf = (unit: Unit): number => UNITS.find((each) => each.unit === unit)?.size ?? 1;
/** The largest unit that says it without a fraction. */
const natural = (minutes: number): Unit =>
  minutes === 0 ? "hours" : (UNITS.findLast(({ size }) => minutes % size === 0)?.unit ?? "minutes");

export interface DurationFieldProps extends FieldProps {
  /** Minutes. */
  value: number;
  onChange: (value: number) => void;
  units?: readonly Unit[];
  max?: number;
}

/** A length of time as people say it: 30 min, 2 h, 3 days. */
export function DurationField({
  value,
  onChange,
  units = ["minutes", "hours", "days"],
  max,
  ...field
}: DurationFieldProps) {
  const [chosen, setChosen] = useState<Unit>();
  const fits = chosen !== undefined && value % sizeOf(chosen) === 0;
  const best = natural(value);
  const unit = fits ? chosen : units.includes(best) ? best : (units[0] ?? "minutes");
  const size = sizeOf(unit);
  const name = typeof field.label === "string" ? field.label : t("ui.time");
  return (
    <FieldGroup {...field}>
      <div className="grid grid-cols-2 gap-2">
        <NumberField
          hideLabel
          label={name}
          decimals={0}
          min={0}
          {...(max === undefined ? {} : { max: Math.floor(max / size) })}
          value={Math.round(value / size)}
          onChange={(count) => count !== null && !Number.isNaN(count) && onChange(Math.max(0, count) * size)}
        />
        <Select
          hideLabel
          label={t("ui.unit-of", { name })}
          value={unit}
          options={units.map((each) => ({ value: each, label: t(`ui.unit-${each}`) }))}
          onChange={({ target }) => {
            const next = units.find((each) => each === target.value);
            if (next === undefined) return;
            setChosen(next);
            onChange(Math.min(max ?? Number.POSITIVE_INFINITY, Math.round(value / size) * sizeOf(next)));
          }}
        />
      </div>
    </FieldGroup>
  );
}
