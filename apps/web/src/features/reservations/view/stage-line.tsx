import { Check, X } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { cx } from "#web/ui/cx.ts";
import { Icon } from "#web/ui/icon.tsx";
import type { Reservation } from "../reservation.ts";
import { stagesOf } from "./stages.ts";

const EDGES = { done: "border-accent", current: "border-accent", todo: "border-line-strong", wrong: "border-critical" };
const INKS = {
  done: "text-ink-muted",
  current: "font-mid text-ink",
  todo: "text-ink-faint",
  wrong: "font-mid text-critical",
};
const WORDS = {
  done: "ui.step-done",
  current: "ui.step-current",
  todo: "ui.step-todo",
  wrong: "ui.step-wrong",
} as const;

/** How far it has come, from left to right. */
export function StageLine({ reservation }: { reservation: Reservation }) {
  return (
    <ol aria-label={t("reservations.how-far")} className="flex gap-1 medium:gap-3">
      {stagesOf(reservation).map((stage) => (
        <li
          key={stage.label}
          aria-current={stage.state === "current" ? "step" : undefined}
          className={cx(
            "flex min-w-0 flex-1 items-start gap-1.5 border-t-2 pt-1.5 text-13 leading-snug max-medium:text-12",
            EDGES[stage.state],
            INKS[stage.state],
          )}
        >
          {stage.state === "done" && <Icon of={Check} size={14} className="mt-0.5 text-accent max-medium:hidden" />}
          {stage.state === "wrong" && <Icon of={X} size={14} className="mt-0.5 max-medium:hidden" />}
          <span className={cx("min-w-0", stage.state === "todo" && "max-medium:sr-only")}>{t(stage.label)}</span>
          <span className="sr-only">{t(WORDS[stage.state])}</span>
        </li>
      ))}
    </ol>
  );
}
