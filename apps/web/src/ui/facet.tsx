import { useId, useState, type ReactNode } from "react";
import { formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { cx } from "./cx.ts";

export interface FacetOption {
  value: string;
  label: ReactNode;
  count?: number;
  /** A child of the option before it. */
  sub?: boolean;
}

export interface FacetListProps {
  legend: ReactNode;
  options: readonly FacetOption[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** One only, with a way back to none by pressing it again. */
  single?: boolean;
  /** How many show before "All 14", or which. */
  first?: number | ReadonlySet<string>;
}

/** Options with counts at the end. Zero stays, faint; what is chosen always shows. */
export function FacetList({ legend, options, chosen, onChange, single = false, first = 6 }: FacetListProps) {
  const name = useId();
  const [all, setAll] = useState(false);
  const leads = (option: FacetOption, index: number) =>
    typeof first === "number" ? index < first : first.has(option.value);
  const shown = options.filter((option, index) => all || leads(option, index) || chosen.includes(option.value));
  const toggle = (value: string): void => {
    const on = chosen.includes(value);
    if (single) onChange(on ? [] : [value]);
    else onChange(on ? chosen.filter((each) => each !== value) : [...chosen, value]);
  };
  return (
    <fieldset className="facet">
      <legend className="mb-1.5 text-13 leading-snug font-head">{legend}</legend>
      {shown.map((option) => (
        <label
          key={option.value}
          className={cx(
            "flex min-h-6.5 cursor-pointer items-center gap-2 text-13 leading-snug hover:text-accent coarse:min-h-11",
            option.sub && "ps-5.5",
            option.count === 0 && "text-ink-faint",
          )}
        >
          <input
            type="checkbox"
            name={name}
            className="mark"
            data-single={single || undefined}
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
          <span className="min-w-0">{option.label}</span>
          {option.count !== undefined && (
            <span className="ms-auto text-12 text-ink-faint num">{formatNumber(option.count)}</span>
          )}
        </label>
      ))}
      {!options.every(leads) && (
        <button
          type="button"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          className="target mt-1 text-12 text-ink-faint underline decoration-line-strong underline-offset-[0.25em] hover:text-ink"
        >
          {all ? t("ui.fewer") : t("ui.all-count", { count: options.length })}
        </button>
      )}
    </fieldset>
  );
}
