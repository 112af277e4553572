import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field.tsx";

type Input = Omit<ComponentProps<"input">, "size" | "id" | "type" | keyof FieldProps>;
export interface DateFieldProps extends Input, FieldProps {
  size?: "s" | "m" | "l";
}

const native = (type: "date" | "time" | "datetime-local" | "month", step?: number) =>
  function NativeDateField({
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
        {(control) => (
          <input step={step} {...input} {...control} type={type} data-size={size} className="control num" />
        )}
      </Field>
    );
  };

/** The platform's own pickers: every keyboard, reader and phone knows them. Values are `2026-11-26`, `14:00`, `2026-11-26T14:00`, `2026-11`. */
export const DateField = native("date");
export const TimeField = native("time", 60);
export const DateTimeField = native("datetime-local", 60);
export const MonthField = native("month");
