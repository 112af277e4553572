import { X } from "lucide-react";
import type { ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";

const frame =
  "inline-flex h-7 coarse:h-9 items-center gap-1.5 rounded-1 border bg-raised px-2.5 text-13 whitespace-nowrap transition-fast hover:border-ink-muted";
const on = "border-accent shadow-[inset_0_0_0_1px_color-mix(in_srgb,var(--accent)_18%,transparent)]";

/** A choice that is on or off. */
export function Chip({ pressed, onPress, children }: { pressed: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={cx(frame, pressed ? on : "border-line-strong")}
    >
      {children}
    </button>
  );
}

/** An active filter: pressing it takes the filter away. */
export function FilterChip({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <button type="button" onClick={onRemove} aria-label={t("ui.remove", { name: label })} className={cx(frame, on)}>
      {label}
      <Icon of={X} size={12} className="text-ink-faint" />
    </button>
  );
}

/** Does one thing when pressed; `title` says why it is offered. */
export function ActionChip({ title, onPress, children }: { title?: string; onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" title={title} onClick={onPress} className={cx(frame, "border-line-strong")}>
      {children}
    </button>
  );
}

/** Active filters in the order they were added, then the way out of all of them. */
export function Chips({ onClear, children }: { onClear?: () => void; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {children}
      {onClear && (
        <button
          type="button"
          onClick={onClear}
          className="target ms-1.5 text-13 text-ink-muted underline decoration-line-strong underline-offset-[0.25em] hover:text-ink hover:decoration-current"
        >
          {t("ui.clear-all")}
        </button>
      )}
    </div>
  );
}
