import { clockText, parseClock } from "./clock.ts";
import { WrittenField, type WrittenProps } from "./written-field.tsx";

export interface TimeFieldProps extends WrittenProps {
  /** Minutes since midnight; null when empty. */
  value: number | null;
  /** NaN while what is written is not a time, so that the form can refuse it. */
  onChange: (value: number | null) => void;
  /** What the arrow keys add. */
  step?: number;
}

const isTime = (value: number | null): value is number => value !== null && !Number.isNaN(value);

/** A 24-hour clock whatever the browser thinks, since `24:00` is a legal end and 12 a common mistake. */
export function TimeField({ value, onChange, step = 30, ...rest }: TimeFieldProps) {
  return (
    <WrittenField
      inputMode="numeric"
      placeholder="09:00"
      {...rest}
      text={isTime(value) ? clockText(value) : ""}
      settled={value === null || isTime(value)}
      onWrite={(text) => onChange(text.trim() === "" ? null : (parseClock(text) ?? Number.NaN))}
      onStep={(direction) => onChange(Math.min(1440, Math.max(0, (isTime(value) ? value : 0) + direction * step)))}
    />
  );
}
