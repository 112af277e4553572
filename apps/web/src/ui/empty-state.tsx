import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { Ticks } from "./ticks.tsx";

export interface EmptyStateProps {
  /** One line that says why. */
  why: ReactNode;
  /** One line that says what next. */
  next?: ReactNode;
  action?: ReactNode;
  className?: string;
}

export function EmptyState({ why, next, action, className }: EmptyStateProps) {
  return (
    <div className={cx("grid justify-items-start gap-1 border-y border-line pt-7 pb-7.5", className)}>
      <Ticks className="mb-3.5 w-42" />
      <p className="font-head">{why}</p>
      {next && <p className="text-ink-muted">{next}</p>}
      {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
