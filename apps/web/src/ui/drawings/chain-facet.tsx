import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { vars } from "./vars.ts";
import "./chain-facet.css";

export interface ChainBar {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

interface ChainFacetProps {
  bars: readonly ChainBar[];
  checked: readonly string[];
  onChange: (checked: readonly string[]) => void;
  legend: string;
  /** Beside the legend: the link that clears this filter. */
  clear?: ReactNode;
  /** Shows the bars as named rows, and back. */
  namesLabel: string;
  /** A count as the reader writes numbers. */
  formatCount: (count: number) => string;
}

const steps: Partial<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  Home: -Infinity,
  End: Infinity,
};

/** A histogram along the chain whose bars are check boxes: one tab stop, arrows move, Space checks. */
export const ChainFacet = ({ bars, checked, onChange, legend, clear, namesLabel, formatCount }: ChainFacetProps) => {
  // A finger cannot press a bar a dozen pixels wide: there the bars are named rows from the start.
  const [named, setNamed] = useState(() => matchMedia("(pointer: coarse)").matches);
  const [pointed, setPointed] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const highest = Math.max(1, ...bars.map((bar) => bar.count));
  const toggle = ({ id }: ChainBar) =>
    onChange(checked.includes(id) ? checked.filter((other) => other !== id) : [...checked, id]);
  const step = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    box.current?.querySelectorAll("input")[Math.min(bars.length - 1, Math.max(0, active + by))]?.focus();
  };
  return (
    <fieldset className="chain">
      <legend>{legend}</legend>
      <div className="chain-tools">
        {clear}
        <button type="button" className="chain-names" aria-pressed={named} onClick={() => setNamed(!named)}>
          {namesLabel}
        </button>
      </div>
      <div ref={box} className={named ? "chain-rows" : "chain-bars"} style={vars({ "--bars": bars.length })}>
        {bars.map((bar, index) => (
          <Bar
            key={bar.id}
            bar={bar}
            height={bar.count / highest}
            count={formatCount(bar.count)}
            checked={checked.includes(bar.id)}
            reachable={index === Math.min(active, bars.length - 1)}
            onToggle={() => toggle(bar)}
            onFocus={() => setActive(index)}
            onPoint={(on) => setPointed(on ? bar.id : null)}
            onKeyDown={step}
          />
        ))}
      </div>
      <p className="chain-readout" aria-hidden="true">
        <Readout
          bars={bars}
          checked={checked}
          shown={bars.find(({ id }) => id === pointed)}
          formatCount={formatCount}
        />
      </p>
    </fieldset>
  );
};

interface BarProps {
  bar: ChainBar;
  /** 0 to 1, of the highest bar. */
  height: number;
  count: string;
  checked: boolean;
  reachable: boolean;
  onToggle: () => void;
  onFocus: () => void;
  onPoint: (on: boolean) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

const Bar = ({ bar, height, count, checked, reachable, onToggle, onFocus, onPoint, onKeyDown }: BarProps) => (
  <label
    className="chain-bar"
    data-empty={bar.count === 0 || undefined}
    onPointerEnter={() => onPoint(true)}
    onPointerLeave={() => onPoint(false)}
  >
    <input
      type="checkbox"
      checked={checked}
      tabIndex={reachable ? 0 : -1}
      aria-label={`${bar.code} ${bar.name}, ${count}`}
      onChange={onToggle}
      onFocus={() => {
        onFocus();
        onPoint(true);
      }}
      onBlur={() => onPoint(false)}
      onKeyDown={onKeyDown}
    />
    <span className="chain-code">{bar.code}</span>
    <span className="chain-name">{bar.name}</span>
    <i style={vars({ "--height": height })} />
    <span className="chain-count">{count}</span>
  </label>
);

interface ReadoutProps extends Pick<ChainFacetProps, "bars" | "checked" | "formatCount"> {
  shown: ChainBar | undefined;
}

/** Under the bars: the one pointed at, else the ends of the chain and what is checked. */
const Readout = ({ bars, checked, shown, formatCount }: ReadoutProps) => {
  if (shown)
    return (
      <>
        <b>
          {shown.code} {shown.name}
        </b>
        <span>{formatCount(shown.count)}</span>
      </>
    );
  const chosen = bars.filter((bar) => checked.includes(bar.id)).map((bar) => bar.code);
  return (
    <>
      <span>{bars[0]?.code}</span>
      {chosen.length > 0 && <span className="chain-chosen">{chosen.join(", ")}</span>}
      <span>{bars.at(-1)?.code}</span>
    </>
  );
};
