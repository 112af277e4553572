import { NumberField, type NumberFieldProps } from "./number-field.tsx";

export interface PercentFieldProps extends Omit<NumberFieldProps, "value" | "onChange" | "unit" | "min" | "max"> {
  /** In ten-thousandths: 1250 is 12.5 %. */
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
}

const hundredths = (percent: number | null): number | null =>
  percent === null || Number.isNaN(percent) ? percent : Math.round(percent * 100);

/** A share as people write it, kept without fractions. */
export function PercentField({ value, onChange, min = 0, max = 10_000, ...rest }: PercentFieldProps) {
  return (
    <NumberField
      decimals={2}
      step={5}
      {...rest}
      unit="%"
      min={min / 100}
      max={max / 100}
      value={value === null ? null : value / 100}
      onChange={(percent) => onChange(hundredths(percent))}
    />
  );
}
