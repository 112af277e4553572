import { intlLocale } from "#web/lib/i18n.ts";
import { WrittenField, type WrittenProps } from "./written-field.tsx";

export interface NumberFieldProps extends WrittenProps {
  value: number | null;
  /** null when empty; NaN while what is written is not a number, so that the form can refuse it. */
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  /** What the arrow keys add. */
  step?: number;
  decimals?: number;
}

export const decimalMark =
  new Intl.NumberFormat(intlLocale).formatToParts(1.5).find((part) => part.type === "decimal")?.value ?? ".";

/**
 * What people write, as plain digits with a point: grouping marks and spaces fall away, the last comma or point is the
 * decimal mark. Empty: null; no number: undefined.
 */
export function digitsOf(text: string): string | null | undefined {
  const bare = text.replaceAll(/[\s\u00a0\u202f'’]/g, "").replace("\u2212", "-");
  if (bare === "") return null;
  const marks = bare.match(/[.,]/g) ?? [];
  const grouped = /^-?\d{1,3}([.,]\d{3})+$/.test(bare) && !(marks.length === 1 && bare.includes(decimalMark));
  const last = Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
  const digits =
    grouped || last < 0
      ? bare.replaceAll(/[.,]/g, "")
      : `${bare.slice(0, last).replaceAll(/[.,]/g, "")}.${bare.slice(last + 1)}`;
  return /^-?\d*\.?\d+$|^-?\d+\.$/.test(digits) ? digits : undefined;
}

export function parseNumber(text: string): number | null {
  const digits = digitsOf(text);
  return digits === null ? null : digits === undefined ? Number.NaN : Number(digits);
}

const isNumber = (value: number | null): value is number => value !== null && !Number.isNaN(value);

export function NumberField({ value, onChange, min, max, step = 1, decimals = 3, ...rest }: NumberFieldProps) {
  const format = new Intl.NumberFormat(intlLocale, { maximumFractionDigits: decimals, useGrouping: false });
  const onStep = (direction: 1 | -1): void => {
    const next = (isNumber(value) ? value : 0) + direction * step;
    onChange(Number(Math.min(max ?? next, Math.max(min ?? next, next)).toFixed(decimals)));
  };
  return (
    <WrittenField
      inputMode={decimals === 0 ? "numeric" : "decimal"}
      {...rest}
      text={isNumber(value) ? format.format(value) : ""}
      settled={value === null || isNumber(value)}
      onWrite={(text) => onChange(parseNumber(text))}
      onStep={onStep}
    />
  );
}
