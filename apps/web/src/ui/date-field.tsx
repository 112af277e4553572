import { useState, type ComponentProps } from "react";
import { t } from "#web/lib/i18n.ts";
import { clockText, parseClock } from "./clock.ts";
import { Field, FieldGroup, type FieldProps } from "./field.tsx";
import { TimeField } from "./time-field.tsx";

type Input = Omit<ComponentProps<"input">, "size" | "id" | "type" | keyof FieldProps>;
export interface DateFieldProps extends Input, FieldProps {
  size?: "s" | "m" | "l";
}

/** The platform's own picker: every keyboard, reader and phone knows it. The value is `2026-11-26`. */
export function DateField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  aside,
  className,
  size = "m",
  ...input
}: DateFieldProps) {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, aside, className }}>
      {(control) => <input {...input} {...control} type="date" data-size={size} className="control num" />}
    </Field>
  );
}

export interface DateTimeFieldProps extends FieldProps {
  /** `2026-11-26T14:00`, wall-clock time; empty until both are there. */
  value: string;
  onChange: (value: string) => void;
  min?: string;
  max?: string;
  disabled?: boolean;
  size?: "s" | "m" | "l";
}

/** A date and a 24-hour clock that make one value. */
export function DateTimeField({ value, onChange, min, max, disabled, size = "m", ...field }: DateTimeFieldProps) {
  const [given = "", clock = ""] = value.split("T");
  const [draft, setDraft] = useState<{ date: string; time: number | null }>();
  const date = draft?.date ?? given;
  const time = draft ? draft.time : (parseClock(clock) ?? null);
  const put = (next: { date: string; time: number | null }): void => {
    const whole = next.date !== "" && next.time !== null && !Number.isNaN(next.time);
    setDraft(whole ? undefined : next);
    onChange(whole ? `${next.date}T${clockText(next.time ?? 0)}` : "");
  };
  return (
    <FieldGroup {...field}>
      <div className="grid grid-cols-[1fr_92px] gap-2">
        <DateField
          hideLabel
          label={t("ui.date")}
          size={size}
          disabled={disabled}
          min={min?.slice(0, 10)}
          max={max?.slice(0, 10)}
          value={date}
          onChange={(event) => put({ date: event.target.value, time })}
        />
        <TimeField
          hideLabel
          label={t("ui.time")}
          size={size}
          disabled={disabled}
          value={time}
          onChange={(next) => put({ date, time: next })}
        />
      </div>
    </FieldGroup>
  );
}
