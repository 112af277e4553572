import { useId, type ReactNode } from "react";
import { cx } from "./cx.ts";
import { FieldGroup, type FieldProps } from "./field.tsx";

export interface RadioCard {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** At the end of the line: a key, a count, a price. */
  aside?: ReactNode;
  disabled?: boolean;
}

export interface RadioCardsProps extends FieldProps {
  options: readonly RadioCard[];
  value: string | null;
  onChange: (value: string) => void;
  name?: string;
}

/** One of a few, each with what it means. */
export function RadioCards({ options, value, onChange, name, ...field }: RadioCardsProps) {
  const own = useId();
  return (
    <FieldGroup {...field}>
      <div
        className={cx(
          "overflow-hidden rounded-2 border bg-raised",
          field.error ? "border-critical" : "border-line-control",
        )}
      >
        {options.map((option) => (
          <label
            key={option.value}
            className="grid min-h-(--control-m) grid-cols-[auto_1fr_auto] items-center gap-x-2.5 border-line px-3 py-2 text-13 transition-fast not-first:border-t hover:bg-hover has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus has-disabled:text-ink-faint"
          >
            <input
              type="radio"
              name={name ?? own}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
              className="mark outline-0!"
            />
            <span>{option.label}</span>
            {option.aside && <span className="text-12 text-ink-faint">{option.aside}</span>}
            {option.hint && <span className="col-start-2 text-12 leading-snug text-ink-faint">{option.hint}</span>}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
