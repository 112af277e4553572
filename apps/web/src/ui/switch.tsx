import { useId, type ComponentProps, type ReactNode } from "react";
import { cx } from "./cx.ts";

export interface SwitchProps extends Omit<ComponentProps<"input">, "type" | "size"> {
  label: ReactNode;
  hint?: ReactNode;
}

/** On or off, at once: for settings that need no saving. */
export function Switch({ label, hint, className, ...input }: SwitchProps) {
  const note = useId();
  return (
    <label className={cx("grid min-h-(--target) grid-cols-[1fr_auto] items-center gap-x-4 text-13", className)}>
      <span className="grid leading-snug">
        <span>{label}</span>
        {hint && (
          <span id={note} className="text-12 text-ink-faint">
            {hint}
          </span>
        )}
      </span>
      {/* oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- a native checkbox says itself whether it is on */}
      <input type="checkbox" role="switch" {...input} aria-describedby={hint ? note : undefined} className="switch" />
    </label>
  );
}
