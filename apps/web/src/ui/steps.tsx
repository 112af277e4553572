import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";

export interface Step {
  id: string;
  label: ReactNode;
  state: "done" | "current" | "todo" | "wrong";
  /** A step that can be gone back to. */
  onSelect?: () => void;
}

const words = {
  done: "ui.step-done",
  current: "ui.step-current",
  todo: "ui.step-todo",
  wrong: "ui.step-wrong",
} as const;

/** A guided form: where one is, what is done, what comes. */
export function Steps({ steps, label }: { steps: readonly Step[]; label: string }) {
  const at = steps.findIndex((step) => step.state === "current");
  return (
    <nav aria-label={label}>
      <p className="text-13 text-ink-muted medium:hidden">{t("ui.step-of", { step: at + 1, count: steps.length })}</p>
      <ol className="mt-1 flex gap-1 medium:gap-4">
        {steps.map((step, index) => (
          <li
            key={step.id}
            aria-current={step.state === "current" ? "step" : undefined}
            className={cx(
              "min-w-0 flex-1 border-t-2 pt-1.5",
              step.state === "todo"
                ? "border-line-strong"
                : step.state === "wrong"
                  ? "border-critical"
                  : "border-accent",
            )}
          >
            <button
              type="button"
              disabled={!step.onSelect}
              onClick={step.onSelect}
              className={cx(
                "flex min-h-(--target) w-full items-center gap-1.5 text-start text-13 leading-snug enabled:hover:underline max-medium:sr-only",
                step.state === "current"
                  ? "font-mid text-ink"
                  : step.state === "wrong"
                    ? "text-critical"
                    : "text-ink-muted",
              )}
            >
              <span aria-hidden="true" className="num text-12 text-ink-faint">
                {step.state === "done" ? <Icon of={Check} size={14} className="text-accent" /> : index + 1}
              </span>
              <span className="truncate">{step.label}</span>
              <span className="sr-only">{t(words[step.state])}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
