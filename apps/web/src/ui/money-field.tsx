import { useState, type ComponentProps, type ReactNode } from "react";
import { intlLocale } from "#web/lib/i18n.ts";
import { Field, type FieldProps } from "./field.tsx";
import { digitsOf } from "./number-field.tsx";

type Input = Omit<ComponentProps<"input">, "size" | "id" | "value" | "defaultValue" | "onChange" | keyof FieldProps>;

export interface MoneyFieldProps extends Input, FieldProps {
  /** Integer, in the smallest unit of the currency. */
  value: number | null;
  /** null when empty; NaN while what is written is no amount of that currency, so that the form can refuse it. */
  onChange: (value: number | null) => void;
  unit?: ReactNode;
  /** Decimals of the currency, as ISO 4217 has them. */
  exponent?: number;
  size?: "s" | "m" | "l";
}

/** Digits to smallest units without arithmetic on fractions. More decimals than the currency has are no amount. */
export function minorUnits(text: string, exponent: number): number | null {
  const digits = digitsOf(text);
  if (digits === null) return null;
  const [, sign, whole = "", fraction = ""] = digits?.match(/^(-?)(\d*)\.?(\d*)$/) ?? [];
  if (digits === undefined || sign === "-" || fraction.replace(/0+$/, "").length > exponent) return Number.NaN;
  const minor = Number(`${whole}${fraction.slice(0, exponent).padEnd(exponent, "0")}`);
  return Number.isSafeInteger(minor) ? minor : Number.NaN;
}

/** Smallest units as people write them: both decimals, or none where the rest is zero. */
export function majorText(minor: number, exponent: number): string {
  const digits = String(minor).padStart(exponent + 1, "0");
  const cut = digits.length - exponent;
  const fraction = digits.slice(cut);
  const mark =
    new Intl.NumberFormat(intlLocale).formatToParts(1.5).find((part) => part.type === "decimal")?.value ?? ".";
  return /^0*$/.test(fraction) ? digits.slice(0, cut) : `${digits.slice(0, cut)}${mark}${fraction}`;
}

export function MoneyField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  aside,
  className,
  value,
  onChange,
  unit,
  exponent = 2,
  size = "m",
  onBlur,
  ...input
}: MoneyFieldProps) {
  const [draft, setDraft] = useState<string>();
  const shown = value === null || Number.isNaN(value) ? "" : majorText(value, exponent);
  return (
    <Field {...{ label, hint, error, optional, hideLabel, aside, className }}>
      {(control) => (
        <span className="relative flex items-center">
          <input
            type="text"
            inputMode={exponent === 0 ? "numeric" : "decimal"}
            autoComplete="off"
            {...input}
            {...control}
            data-size={size}
            className="control num"
            style={unit ? { paddingInlineEnd: "4.5em" } : undefined}
            value={draft ?? shown}
            onChange={(event) => {
              setDraft(event.target.value);
              onChange(minorUnits(event.target.value, exponent));
            }}
            onBlur={(event) => {
              if (value === null || !Number.isNaN(value)) setDraft(undefined);
              onBlur?.(event);
            }}
          />
          {unit && <span className="pointer-events-none absolute end-2.5 text-13 text-ink-faint">{unit}</span>}
        </span>
      )}
    </Field>
  );
}
