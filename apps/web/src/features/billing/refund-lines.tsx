import type { QuoteLine } from "@commonbench/domain/billing/pricing";
import { netOfLines } from "@commonbench/domain/billing/refunds";
import { useQuery } from "@tanstack/react-query";
import { formatMoney } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { quantityWords, quoteWords, withUnit } from "#web/lib/quote-words.ts";
import { taxonomyQuery } from "#web/lib/taxonomy.ts";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { NumberField } from "#web/ui/number-field.tsx";
import { refundOfLines, type TakenLines } from "./refund-of-lines.ts";

interface RefundLinesProps {
  lines: readonly QuoteLine[];
  currency: string;
  taken: TakenLines;
  onChange: (taken: TakenLines) => void;
}

const ONCE = 1000;

/** The lines that cost something, each with how much of it is given back. */
export function RefundLines({ lines, currency, taken, onChange }: RefundLinesProps) {
  const { data: taxonomy } = useQuery(taxonomyQuery());
  const unitOf = (id: string | null) => taxonomy?.priceUnits.find((unit) => unit.id === id) ?? null;
  const nets = netOfLines(lines);
  return (
    <ul className="divide-y divide-line border-y border-line">
      {lines
        .filter(({ key }) => nets.has(key))
        .map((line) => {
          const unit = unitOf(line.unit);
          const { term } = quoteWords(withUnit(line, unit), currency);
          const milli = taken[line.key] ?? 0;
          const whole = quantityWords(line.quantityMilli, unit);
          return (
            <li key={line.key} className="grid gap-2 py-2">
              <Checkbox
                label={term}
                hint={formatMoney({ amount: refundOfLines(lines, { [line.key]: line.quantityMilli }), currency })}
                checked={milli > 0}
                onChange={({ target }) => onChange({ ...taken, [line.key]: target.checked ? line.quantityMilli : 0 })}
              />
              {milli > 0 && line.quantityMilli !== ONCE && (
                <NumberField
                  size="s"
                  className="ps-6"
                  label={t("billing.refund-quantity", { whole })}
                  unit={unit?.label}
                  min={0}
                  max={line.quantityMilli / 1000}
                  value={milli / 1000}
                  onChange={(quantity) => onChange({ ...taken, [line.key]: Math.round((quantity || 0) * 1000) })}
                />
              )}
            </li>
          );
        })}
    </ul>
  );
}
