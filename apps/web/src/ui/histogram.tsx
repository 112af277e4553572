import { cx } from "./cx.ts";

export interface HistogramProps {
  /** Counts of equal steps from low to high. */
  counts: readonly number[];
  /** First and last step that the filter keeps; all without it. */
  kept?: { from: number; to: number };
  /** Under the ends of the axis. */
  low: string;
  high: string;
  className?: string;
}

/** Where the numbers lie. The range fields beside it say the same in words, so it is hidden from assistive technology. */
export function Histogram({ counts, kept, low, high, className }: HistogramProps) {
  const most = Math.max(1, ...counts);
  return (
    <div aria-hidden="true" className={className}>
      <div className="my-1 flex h-10 items-end gap-0.5 border-b border-line-control">
        {counts.map((count, index) => {
          const on = !kept || (index >= kept.from && index <= kept.to);
          return (
            <span
              key={index}
              style={{ height: `${(count / most) * 100}%` }}
              className={cx("min-h-px flex-1", on ? "bg-accent" : "bg-line-strong")}
            />
          );
        })}
      </div>
      <div className="flex justify-between text-[11px] leading-snug text-ink-faint num">
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </div>
  );
}
