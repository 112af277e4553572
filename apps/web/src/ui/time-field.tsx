import { useState, type ComponentProps, type KeyboardEvent } from "react";
import { clockText, parseClock } from "./clock.ts";
import { Field, type FieldProps } from "./field.tsx";

type Input = Omit<
  ComponentProps<"input">,
  "size" | "id" | "type" | "value" | "defaultValue" | "onChange" | keyof FieldProps
>;

export interface TimeFieldProps extends Input, FieldProps {
  /** Minutes since midnight; null when empty. */
  value: number | null;
  /** NaN while what is written is not a time, so that the form can refuse it. */
  onChange: (value: number | null) => void;
  /** What the arrow keys add. */
  step?: number;
  size?: "s" | "m" | "l";
}

const valid = (value: number | null): value is number => value !== null && !Number.isNaN(value);

/** A 24-hour clock whatever the browser thinks, since `24:00` is a legal end and 12 a common mistake. */
export function TimeField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  aside,
  className,
  value,
  onChange,
  step = 30,
  size = "m",
  onBlur,
  ...input
}: TimeFieldProps) {
  const [draft, setDraft] = useState<string>();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    const next = (valid(value) ? value : 0) + (event.key === "ArrowUp" ? step : -step);
    setDraft(undefined);
    onChange(Math.min(1440, Math.max(0, next)));
  };
  return (
    <Field {...{ label, hint, error, optional, hideLabel, aside, className }}>
      {(control) => (
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder="09:00"
          {...input}
          {...control}
          data-size={size}
          className="control num"
          value={draft ?? (valid(value) ? clockText(value) : "")}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setDraft(event.target.value);
            onChange(event.target.value.trim() === "" ? null : (parseClock(event.target.value) ?? Number.NaN));
          }}
          onBlur={(event) => {
            if (value === null || valid(value)) setDraft(undefined);
            onBlur?.(event);
          }}
        />
      )}
    </Field>
  );
}
