import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";
import { cx } from "./cx.ts";
import { FieldError } from "./field.tsx";

export interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "size"> {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Some of what it stands for is chosen, not all. */
  indeterminate?: boolean;
  /** Hides the words from sight, as in a table's selection column. */
  hideLabel?: boolean;
}

export function Checkbox({
  label,
  hint,
  error,
  indeterminate = false,
  hideLabel,
  className,
  ref,
  ...input
}: CheckboxProps) {
  const note = useId();
  const attach = (node: HTMLInputElement | null) => {
    if (node) node.indeterminate = indeterminate;
    if (typeof ref === "function") return ref(node);
    if (ref) ref.current = node;
    return undefined;
  };
  return (
    <div className={cx("grid gap-1", className)}>
      <label className="flex min-h-(--target) items-start gap-2 py-0.75 text-13 leading-snug">
        <input
          type="checkbox"
          {...input}
          ref={attach}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || hint ? note : undefined}
          className="mark mt-px"
        />
        <span className={hideLabel ? "sr-only" : undefined}>{label}</span>
      </label>
      {error ? (
        <FieldError id={note}>{error}</FieldError>
      ) : hint ? (
        <span id={note} className="ms-5.5 text-12 leading-snug text-ink-faint">
          {hint}
        </span>
      ) : null}
    </div>
  );
}
