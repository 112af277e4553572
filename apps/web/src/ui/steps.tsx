import { Check } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";
import { Select } from "./select.tsx";

export interface Step {
  id: string;
  label: string;
  state: "done" | "current" | "todo" | "wrong";
  /** A step that can be gone back to. */
  onSelect?: () => void;
}

export interface StepsProps {
  steps: readonly Step[];
  label: string;
  /** side: a column beside the form where the page is wide enough for one. */
  look?: "row" | "side";
}

const words = {
  done: "ui.step-done",
  current: "ui.step-current",
  todo: "ui.step-todo",
  wrong: "ui.step-wrong",
} as const;

const looks = {
  row: { list: "mt-1 flex gap-1 medium:gap-4", step: "border-t-2 pt-1.5", button: "max-medium:sr-only" },
  side: { list: "grid max-wide:hidden", step: "border-s-2 py-1 ps-3", button: "" },
};

const edge = { done: "border-accent", current: "border-accent", todo: "border-line-strong", wrong: "border-critical" };
const ink = { done: "text-ink-muted", current: "font-mid text-ink", todo: "text-ink-muted", wrong: "text-critical" };

/** A guided form: where one is, what is done, what comes. */
export function Steps({ steps, label, look = "row" }: StepsProps) {
  const at = steps.findIndex((step) => step.state === "current");
  const { list, step: frame, button } = looks[look];
  return (
    <nav aria-label={label}>
      {look === "row" ? (
        <p className="text-13 text-ink-muted medium:hidden">{t("ui.step-of", { step: at + 1, count: steps.length })}</p>
      ) : (
        <StepChoice steps={steps} at={at} />
      )}
      <ol className={list}>
        {steps.map((step, index) => (
          <li
            key={step.id}
            aria-current={step.state === "current" ? "step" : undefined}
            className={cx("min-w-0 flex-1", edge[step.state], frame)}
          >
            <button
              type="button"
              disabled={!step.onSelect}
              onClick={step.onSelect}
              className={cx(
                "flex min-h-(--target) w-full items-center gap-1.5 text-start text-13 leading-snug enabled:hover:underline",
                ink[step.state],
                button,
              )}
            >
              <span aria-hidden="true" className="num w-3.5 text-12 text-ink-faint">
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

/** Where there is no room beside the form: every step in the platform's own list. */
function StepChoice({ steps, at }: { steps: readonly Step[]; at: number }) {
  return (
    <Select
      className="wide:hidden"
      label={t("ui.step-of", { step: at + 1, count: steps.length })}
      options={steps.map(({ id, label, state }, index) => ({
        value: id,
        label: `${index + 1}. ${label}${state === "done" || state === "wrong" ? ` (${t(words[state])})` : ""}`,
      }))}
      value={steps[at]?.id}
      onChange={({ target }) => steps.find(({ id }) => id === target.value)?.onSelect?.()}
    />
  );
}
