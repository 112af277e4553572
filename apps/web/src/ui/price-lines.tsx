import type { ReactNode } from "react";
import { cx } from "./cx.ts";

export interface PriceLine {
  key?: string;
  term: ReactNode;
  /** Quantity × unit price in words. */
  note?: ReactNode;
  /** Formatted money; a discount carries U+2212. */
  value: ReactNode;
}
export interface PriceLinesProps {
  lines: readonly PriceLine[];
  total: { term: ReactNode; value: ReactNode };
  /** Other currency with its rate and time, or when it is due. */
  note?: ReactNode;
  className?: string;
}

/** How a price is made: one line a component, ink rule, total. */
export function PriceLines({ lines, total, note, className }: PriceLinesProps) {
  return (
    <div className={cx("text-13", className)}>
      <dl>
        {lines.map((line, index) => (
          <div key={line.key ?? index} className="grid grid-cols-[1fr_auto] gap-x-3 py-1">
            <dt>
              {line.term}
              {line.note && <span className="block text-12 leading-snug text-ink-faint">{line.note}</span>}
            </dt>
            <dd className="text-end">{line.value}</dd>
          </div>
        ))}
        <div className="mt-2 grid grid-cols-[1fr_auto] gap-x-3 border-t border-ink pt-2.5 text-16 font-head">
          <dt>{total.term}</dt>
          <dd className="text-end">{total.value}</dd>
        </div>
      </dl>
      {note && <p className="pt-1 text-end text-12 text-ink-faint">{note}</p>}
    </div>
  );
}
