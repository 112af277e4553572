import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
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

/** One tab stop for all bars: arrows move, Space checks, as in a row of options. */
function useRoving(length: number) {
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(length - 1, Math.max(0, active + step));
    box.current?.querySelectorAll("input")[next]?.focus();
  };
  return { active, setActive, box, onKeyDown };
}

/** A histogram along the chain whose bars are check boxes. */
export const ChainFacet = ({ bars, checked, onChange, legend, clear, namesLabel, formatCount }: ChainFacetProps) => {
  const id = useId();
  const [named, setNamed] = useState(false);
  const [pointed, setPointed] = useState<string | null>(null);
  const { active, setActive, box, onKeyDown } = useRoving(bars.length);
  const highest = Math.max(1, ...bars.map((bar) => bar.count));
  const shown = bars.find((bar) => bar.id === pointed);
  const toggle = (bar: ChainBar) =>
    onChange(checked.includes(bar.id) ? checked.filter((other) => other !== bar.id) : [...checked, bar.id]);

  return (
    <fieldset className="chain" aria-describedby={`${id}-readout`}>
      <legend>{legend}</legend>
      <div className="chain-tools">
        {clear}
        <button type="button" className="chain-names" aria-pressed={named} onClick={() => setNamed(!named)}>
          {namesLabel}
        </button>
      </div>
      <div
        ref={box}
        className={named ? "chain-rows" : "chain-bars"}
        style={vars({ "--bars": bars.length })}
        onKeyDown={onKeyDown}
        onPointerLeave={() => setPointed(null)}
      >
        {bars.map((bar, index) => (
          <label
            key={bar.id}
            className="chain-bar"
            onPointerEnter={() => setPointed(bar.id)}
            data-empty={bar.count === 0 || undefined}
          >
            <input
              type="checkbox"
              checked={checked.includes(bar.id)}
              tabIndex={index === active ? 0 : -1}
              onChange={() => toggle(bar)}
              onFocus={() => (setActive(index), setPointed(bar.id))}
              onBlur={() => setPointed(null)}
              aria-label={`${bar.code} ${bar.name}, ${formatCount(bar.count)}`}
            />
            <span className="chain-code">{bar.code}</span>
            <span className="chain-name">{bar.name}</span>
            <i style={vars({ "--height": bar.count / highest })} />
            <span className="chain-count">{formatCount(bar.count)}</span>
          </label>
        ))}
      </div>
      <p className="chain-readout" id={`${id}-readout`} aria-hidden="true">
        <Readout bars={bars} checked={checked} shown={shown} formatCount={formatCount} />
      </p>
    </fieldset>
  );
};

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
