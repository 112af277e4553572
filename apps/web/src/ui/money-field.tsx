import { decimalMark, digitsOf } from "./number-field.tsx";
import { WrittenField, type WrittenProps } from "./written-field.tsx";

export interface MoneyFieldProps extends WrittenProps {
  /** Integer, in the smallest unit of the currency. */
  value: number | null;
  /** null when empty; NaN while what is written is no amount of that currency, so that the form can refuse it. */
  onChange: (value: number | null) => void;
  /** Decimals of the currency, as ISO 4217 has them. */
  exponent?: number;
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

/** Smallest units as people write them: every decimal, or none where the rest is zero. */
export function majorText(minor: number, exponent: number): string {
  const digits = String(minor).padStart(exponent + 1, "0");
  const cut = digits.length - exponent;
  const fraction = digits.slice(cut);
  return /^0*$/.test(fraction) ? digits.slice(0, cut) : `${digits.slice(0, cut)}${decimalMark}${fraction}`;
}

export function MoneyField({ value, onChange, exponent = 2, ...rest }: MoneyFieldProps) {
  return (
    <WrittenField
      inputMode={exponent === 0 ? "numeric" : "decimal"}
      {...rest}
      text={value === null || Number.isNaN(value) ? "" : majorText(value, exponent)}
      settled={value === null || !Number.isNaN(value)}
      onWrite={(text) => onChange(minorUnits(text, exponent))}
    />
  );
}
