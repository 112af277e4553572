import { cx } from "./cx.ts";

export interface Bar {
  key: string;
  /** In full, as it is read out. */
  name: string;
  /** Under the bar. */
  short: string;
  value: number;
  /** The value in words. */
  words: string;
  /** The present one, not over yet. */
  current?: boolean;
}

export interface BarChartProps {
  /** What is drawn, read out. */
  label: string;
  bars: readonly Bar[];
  /** A value at the scale. */
  tick: (value: number) => string;
}

const HEIGHT = 160;
const LINES = 4;

/** The next round figure of 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return ([1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10) * power;
}

/** Bars over a rule; each can be reached and says itself. A table beside it says the same. */
export function BarChart({ label, bars, tick }: BarChartProps) {
  const most = Math.max(...bars.map(({ value }) => value), 0);
  const least = Math.min(...bars.map(({ value }) => value), 0);
  const step = roundUp(Math.max(1, most - least) / LINES);
  const top = Math.ceil(most / step) * step || step;
  const bottom = Math.floor(least / step) * step;
  const share = (value: number) => (value / (top - bottom)) * 100;
  const lines = Array.from({ length: Math.round((top - bottom) / step) + 1 }, (_, index) => bottom + index * step);
  return (
    <figure aria-label={label} className="grid grid-cols-[auto_1fr] gap-x-2 text-12 text-ink-faint">
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
          {bars.map(({ key, name, value, words, current }) => (
            <li key={key} className="group relative min-w-0 flex-1">
              <span
                role="img"
                aria-label={`${name}: ${words}`}
                title={`${name}: ${words}`}
                className={cx(
                  "absolute inset-x-[12%] print:[print-color-adjust:exact]",
                  current ? "bg-accent" : "bg-ink-muted",
                )}
                style={{
                  bottom: `${share(Math.min(0, value) - bottom)}%`,
                  height: `${Math.max(share(Math.abs(value)), value === 0 ? 0 : 0.7)}%`,
                }}
              />
            </li>
          ))}
        </ul>
      </div>
      <span />
      <ol aria-hidden="true" className="mt-1.5 flex gap-1 num medium:gap-2">
        {bars.map(({ key, short, current }) => (
          <li key={key} className={cx("min-w-0 flex-1 text-center", current && "text-ink")}>
            {short}
          </li>
        ))}
      </ol>
    </figure>
  );
}
