import { useId, type ReactNode } from "react";
import { formatPercent } from "#web/lib/format.ts";

export interface ProgressProps {
  label: ReactNode;
  /** 0 to 1; without it something is under way and nobody knows how long. */
  share?: number;
  /** "12 of 40 rows" */
  aside?: ReactNode;
}

export function Progress({ label, share, aside }: ProgressProps) {
  const id = useId();
  const percent = share === undefined ? undefined : Math.round(share * 100);
  return (
    <div className="grid gap-1.5 text-13">
      <div className="flex items-baseline justify-between gap-3">
        <span id={id}>{label}</span>
        <span className="text-12 text-ink-faint num">{aside ?? (share !== undefined && formatPercent(share))}</span>
      </div>
      <progress aria-labelledby={id} className="progress" max={100} value={percent} />
    </div>
  );
}
