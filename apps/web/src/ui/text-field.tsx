import type { ComponentProps, ReactNode } from "react";
import type { LucideIcon } from "lucide-react";
import { cx } from "./cx.ts";
import { Field, type FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";

type Input = Omit<ComponentProps<"input">, "size" | "id" | keyof FieldProps>;

export interface TextFieldProps extends Input, FieldProps {
  /** Inside the field, at the end: a unit, a currency, a domain. */
  unit?: ReactNode;
  icon?: LucideIcon;
  size?: "s" | "m" | "l";
}

export function TextField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  aside,
  className,
  unit,
  icon,
  size = "m",
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, aside, className }}>
      {(control) => (
        <span className="relative flex items-center">
          {icon && <Icon of={icon} className="pointer-events-none absolute start-2.5 text-ink-faint" />}
          <input
            type="text"
            {...input}
            {...control}
            data-size={size}
            className={cx("control", icon && "ps-8.5")}
            style={unit ? { paddingInlineEnd: "4.5em" } : undefined}
          />
          {unit && <span className="pointer-events-none absolute end-2.5 text-13 text-ink-faint">{unit}</span>}
        </span>
      )}
    </Field>
  );
}
