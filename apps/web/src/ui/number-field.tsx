import { useState, type ComponentProps, type KeyboardEvent, type ReactNode } from "react";
import { intlLocale } from "#web/lib/i18n.ts";
import { Field, type FieldProps } from "./field.tsx";

type Input = Omit<
  ComponentProps<"input">,
  "size" | "id" | "value" | "defaultValue" | "onChange" | "min" | "max" | "step" | keyof FieldProps
>;

export interface NumberFieldProps extends Input, FieldProps {
  value: number | null;
  /** null when empty; NaN while what is written is not a number, so that the form can refuse it. */
  onChange: (value: number | null) => void;
  unit?: ReactNode;
  min?: number;
  max?: number;
  /** What the arrow keys add. */
  step?: number;
  decimals?: number;
  size?: "s" | "m" | "l";
}

const decimalMark =
  new Intl.NumberFormat(intlLocale).formatToParts(1.5).find((part) => part.type === "decimal")?.value ?? ".";

/** What people write, as plain digits with a point: grouping marks and spaces fall away, the last comma or point is the decimal mark. Empty: null; no number: undefined. */
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

export function NumberField({
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
  min,
  max,
  step = 1,
  decimals = 3,
  size = "m",
  onBlur,
  ...input
}: NumberFieldProps) {
  const [draft, setDraft] = useState<string>();
  const shown =
    value === null || Number.isNaN(value)
      ? ""
      : new Intl.NumberFormat(intlLocale, { maximumFractionDigits: decimals, useGrouping: false }).format(value);
  const clamp = (next: number): number => Math.min(max ?? next, Math.max(min ?? next, next));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    const next = clamp((value === null || Number.isNaN(value) ? 0 : value) + (event.key === "ArrowUp" ? step : -step));
    setDraft(undefined);
    onChange(Number(next.toFixed(decimals)));
  };
  return (
    <Field {...{ label, hint, error, optional, hideLabel, aside, className }}>
      {(control) => (
        <span className="relative flex items-center">
          <input
            type="text"
            inputMode={decimals === 0 ? "numeric" : "decimal"}
            autoComplete="off"
            {...input}
            {...control}
            data-size={size}
            className="control num"
            style={unit ? { paddingInlineEnd: "4.5em" } : undefined}
            value={draft ?? shown}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setDraft(event.target.value);
              onChange(parseNumber(event.target.value));
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
