import type { ReactNode } from "react";
import { cx } from "./cx.ts";

export interface Fact {
  term: ReactNode;
  value: ReactNode;
  key?: string;
}

const rows = {
  /** Value beside the term: a file, an application. */
  rows: {
    list: "",
    row: "grid grid-cols-[min(230px,36%)_minmax(0,1fr)] gap-4 py-1.5 border-b border-line",
    value: "",
  },
  /** Value at the end, two columns: a specification. */
  spec: {
    list: "grid grid-cols-2 gap-x-12 max-medium:grid-cols-1",
    row: "flex justify-between gap-4 py-1.75 border-b border-line",
    value: "text-end",
  },
};

/** Terms and values between hairlines. */
export function Facts({
  facts,
  look = "rows",
  className,
}: {
  facts: readonly Fact[];
  look?: keyof typeof rows;
  className?: string;
}) {
  const shape = rows[look];
  return (
    <dl className={cx(shape.list, className)}>
      {facts.map((fact, index) => (
        <div key={fact.key ?? index} className={shape.row}>
          <dt className="text-ink-muted">{fact.term}</dt>
          <dd className={cx("min-w-0 wrap-anywhere", shape.value)}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The few facts that decide, in one band: figure above, word below. */
export function KeyFacts({ facts, className }: { facts: readonly Fact[]; className?: string }) {
  return (
    <dl
      className={cx(
        "grid grid-cols-2 border-y border-line medium:auto-cols-auto medium:grid-flow-col medium:grid-cols-none",
        className,
      )}
    >
      {facts.map((fact, index) => (
        <div
          key={fact.key ?? index}
          className="flex flex-col-reverse justify-end border-line px-3.5 py-2.5 medium:not-first:border-s medium:first:ps-0 max-medium:even:border-s max-medium:odd:ps-0 max-medium:not-last:border-b"
        >
          <dt className="text-12 text-ink-faint">{fact.term}</dt>
          <dd className="text-18 leading-snug font-mid whitespace-nowrap">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
