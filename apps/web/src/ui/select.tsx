import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
  /** Options that share a group stand together under its name. */
  group?: string;
}

type Native = Omit<ComponentProps<"select">, "size" | "id" | "children" | keyof FieldProps>;
export interface SelectProps extends Native, FieldProps {
  options: readonly Option[];
  /** Shown first, with an empty value. */
  placeholder?: string;
  size?: "s" | "m" | "l";
}

const asOption = ({ value, label, disabled }: Option) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
);

/** The platform's own select: the best one on a phone, and the one every screen reader knows. */
export function Select({
  label,
  hint,
  error,
  optional,
  hideLabel,
  aside,
  className,
  options,
  placeholder,
  size = "m",
  ...select
}: SelectProps) {
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <Field {...{ label, hint, error, optional, hideLabel, aside, className }}>
      {(control) => (
        <span className="relative flex items-center">
          <select {...select} {...control} data-size={size} className="control cursor-pointer">
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {groups.map((group) => {
              const members = options.filter((option) => option.group === group).map(asOption);
              return group === undefined ? (
                members
              ) : (
                <optgroup key={group} label={group}>
                  {members}
                </optgroup>
              );
            })}
          </select>
          <Icon of={ChevronDown} className="pointer-events-none absolute end-2.5 text-ink-faint" />
        </span>
      )}
    </Field>
  );
}
