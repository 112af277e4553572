import type { ReactNode } from "react";
import { cx } from "./cx.ts";

export interface Bar {
  key: string;
  /** In full, as it is read out. */
  name: string;
  /** Under the bar. */
  short: string;
  value: number;
  /** Drawn in front of it, narrower: what came of the value. */
  part?: number;
  /** The value in words. */
  words: string;
  /** The present one, not over yet. */
  current?: boolean;
}

/** What a column needs to be pressed, read and pointed at. */
export interface ColumnLook {
  className: string;
  title: string;
  "aria-label": string;
  children: ReactNode;
}

export interface BarChartProps {
  /** What is drawn, read out. */
  label: string;
  bars: readonly Bar[];
  /** A value at the scale. */
  tick: (value: number) => string;
  /** Where a column leads: a link that wears this look. */
  linkOf?: (key: string, look: ColumnLook) => ReactNode;
}

const HEIGHT = 160;
const LINES = 4;

/** The next round figure of 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return ([1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10) * power;
}

/** Bars over a rule; each can be reached and says itself. A table beside it says the same. */
export function BarChart({ label, bars, tick, linkOf }: BarChartProps) {
  const most = Math.max(...bars.flatMap(({ value, part = 0 }) => [value, part]), 0);
  const least = Math.min(...bars.map(({ value }) => value), 0);
  const step = roundUp(Math.max(1, most - least) / LINES);
  const top = Math.ceil(most / step) * step || step;
  const bottom = Math.floor(least / step) * step;
  const share = (value: number) => (value / (top - bottom)) * 100;
  const lines = Array.from({ length: Math.round((top - bottom) / step) + 1 }, (_, index) => bottom + index * step);
  return (
    <figure aria-label={label} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-12 text-ink-faint">
      <div aria-hidden="true" className="relative min-w-12 text-end num" style={{ height: HEIGHT }}>
        {lines.map((value) => (
          <span
            key={value}
            className="absolute end-0 translate-y-1/2 whitespace-nowrap"
            style={{ bottom: `${share(value - bottom)}%` }}
          >
            {tick(value)}
          </span>
        ))}
        {/* Holds the width that the widest figure needs. */}
        <span className="invisible">{tick(top)}</span>
      </div>
      <div className="relative min-w-0" style={{ height: HEIGHT }}>
        {lines.map((value) => (
          <span
            key={value}
            aria-hidden="true"
            className={cx("absolute inset-x-0 border-t", value === 0 ? "border-line-strong" : "border-line")}
            style={{ bottom: `${share(value - bottom)}%` }}
          />
        ))}
        <ul className="absolute inset-0 flex gap-1 medium:gap-2">
          {bars.map((bar) => (
            <li key={bar.key} className="group relative min-w-0 flex-1">
              <Column
                bar={bar}
                drawn={(value) => ({ bottom: share(Math.min(0, value) - bottom), height: share(Math.abs(value)) })}
                linkOf={linkOf}
              />
            </li>
          ))}
        </ul>
      </div>
      <span />
      <ol aria-hidden="true" className="mt-1.5 flex gap-1 num medium:gap-2">
        {bars.map(({ key, short, current }, index) => (
          <li
            key={key}
            className={cx(
              "flex min-w-0 flex-1 justify-center whitespace-nowrap",
              // Narrow columns name every other one, the last among them.
              bars.length > 6 && (bars.length - index) % 2 === 0 && "invisible medium:visible",
              current && "text-ink",
            )}
          >
            {short}
          </li>
        ))}
      </ol>
    </figure>
  );
}

interface ColumnProps extends Pick<BarChartProps, "linkOf"> {
  bar: Bar;
  /** Shares of the height, in per cent. */
  drawn: (value: number) => { bottom: number; height: number };
}

function Column({ bar: { key, name, value, part, words, current }, drawn, linkOf }: ColumnProps) {
  const said = `${name}: ${words}`;
  const strong = current ? "bg-accent" : "bg-ink-muted";
  const look: ColumnLook = {
    className: "absolute inset-0",
    title: said,
    "aria-label": said,
    children: (
      <>
        <Block
          at={drawn(value)}
          some={value !== 0}
          className={cx("inset-x-[12%]", part === undefined ? strong : "bg-line-strong")}
        />
        {part !== undefined && <Block at={drawn(part)} some={part !== 0} className={cx("inset-x-[28%]", strong)} />}
      </>
    ),
  };
  return linkOf === undefined ? <span role="img" {...look} /> : linkOf(key, look);
}

const Block = ({
  at: { bottom, height },
  some,
  className,
}: {
  at: ReturnType<ColumnProps["drawn"]>;
  some: boolean;
  className: string;
}) => (
  <span
    className={cx("absolute print:[print-color-adjust:exact]", className)}
    style={{ bottom: `${bottom}%`, height: `${some ? Math.max(height, 0.7) : 0}%` }}
  />
);
