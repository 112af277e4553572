import { moneyParts, type MoneyOptions, type MoneyValue } from "#web/lib/format.ts";
import { cx } from "./cx.ts";

export interface MoneyProps extends MoneyOptions {
  value: MoneyValue;
  /** Also the end of a range; the code stands once. */
  to?: MoneyValue;
  /** After the figure: "/ h", "per machine-hour". */
  unit?: string;
  strong?: boolean;
  className?: string;
}

/** Code small, figure plain, unit quiet. */
export function Money({ value, to, unit, strong = true, whole, className }: MoneyProps) {
  const { code, figure } = moneyParts(value, { whole });
  const end = to && to.amount !== value.amount ? `\u2013${moneyParts(to, { whole }).figure}` : "";
  return (
    <span className={cx("num", className)}>
      <span className="whitespace-nowrap">
        <abbr className="me-[0.3em] text-[0.78em] font-mid tracking-[0.04em] text-ink-faint">{code}</abbr>
        <span className={strong ? "font-head" : undefined}>
          {figure}
          {end}
        </span>
      </span>
      {unit && <span className="text-ink-faint"> {unit}</span>}
    </span>
  );
}
