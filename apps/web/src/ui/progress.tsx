import type { ReactNode } from "react";

export interface ProgressProps {
  label: ReactNode;
  /** 0 to 1; without it something is under way and nobody knows how long. */
  share?: number;
  /** "12 of 40 rows" */
  aside?: ReactNode;
}

export function Progress({ label, share, aside }: ProgressProps) {
  const percent = share === undefined ? undefined : Math.round(share * 100);
  return (
    <label className="grid gap-1.5 text-13">
      <span className="flex items-baseline justify-between gap-3">
        <span>{label}</span>
        <span className="text-12 text-ink-faint num">{aside ?? (percent !== undefined && `${percent}%`)}</span>
      </span>
      <progress className="progress" max={100} value={percent} />
    </label>
  );
}
