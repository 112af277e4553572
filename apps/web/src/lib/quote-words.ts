import { HOUR_UNITS } from "@commonbench/domain/billing/measure";
import { BASIS } from "@commonbench/domain/billing/tariff";
import type { QuoteLine, QuoteLineKind } from "@commonbench/domain/billing/pricing";
import { formatNumber, formatPercent, moneyParts } from "./format.ts";
import { formatDuration } from "./format-time.ts";
import { t } from "./i18n.ts";

/** What prices are counted in, by its name in the reader's language. */
export interface PriceUnit {
  readonly id: string;
  readonly label: string;
}

/** A line as the server gives it, or as it is reckoned here. */
export interface PricedLine {
  readonly key: string;
  readonly kind: string;
  /** Thousandths. */
  readonly quantityMilli: number;
  readonly unit: PriceUnit | null;
  readonly unitAmount: number | null;
  readonly amount: number;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The unit of a line that was reckoned here, by name. */
export const withUnit = (line: QuoteLine, unit: PriceUnit | null): PricedLine => ({
  ...line,
  unit: line.unit === null ? null : unit,
  data: line.data ?? {},
});

export interface QuoteWords {
  readonly term: string;
  readonly note?: string;
  /** With a true minus sign where it takes something off. */
  readonly value: string;
}

/** `6 h` of units that are hours, a plain figure of all others. */
export function quantityWords(milli: number, unit: PriceUnit | null): string {
  return unit !== null && HOUR_UNITS.has(unit.id)
    ? formatDuration(Math.round((milli * 60) / 1000))
    : formatNumber(milli / 1000);
}

const percent = (basis: number): string => formatPercent(Math.abs(basis) / BASIS, 2);

const OTHERS = ["overrun", "under-use", "difference", "cancellation"] as const satisfies readonly QuoteLineKind[];

/** One line of a price in words: what it is, how it comes about, how much. */
export function quoteWords(line: PricedLine, currency: string): QuoteWords {
  const figure = (amount: number): string => moneyParts({ amount, currency }).figure;
  const of = (name: string): number => Number(line.data?.[name] ?? 0);
  const value = figure(line.amount);
  const { unit } = line;
  const named = unit !== null && !HOUR_UNITS.has(unit.id) ? unit.label : undefined;
  switch (line.kind) {
    case "base": {
      const units = of("units");
      const length = quantityWords(of("lengthMilli") || line.quantityMilli, unit);
      const each = figure(line.unitAmount ?? 0);
      const term = units === 0 ? `${length} × ${each}` : `${formatNumber(units)} × ${length} × ${each}`;
      return { term, value, ...(named === undefined ? {} : { note: t("reservations.price-per", { unit: named }) }) };
    }
    case "member": {
      const less = figure(Math.abs(line.unitAmount ?? 0));
      return { term: t("reservations.price-member"), note: t("reservations.price-member-note", { less }), value };
    }
    case "tier": {
      const from = `${quantityWords(of("from") * 1000, unit)}${named === undefined ? "" : ` ${named}`}`;
      const note = t("reservations.price-tier-note", { off: percent(of("off")), from });
      return { term: t("reservations.price-tier"), note, value };
    }
    case "peak": {
      const surcharge = of("surcharge");
      const term = t(surcharge < 0 ? "reservations.price-quiet" : "reservations.price-peak");
      const sign = surcharge < 0 ? "\u2212" : "+";
      return { term, note: `${formatDuration(of("minutes"))}, ${sign}${percent(surcharge)}`, value };
    }
    case "express":
      return { term: t("reservations.price-express"), note: `+${percent(of("surcharge"))}`, value };
    case "minimum": {
      const note = t("reservations.price-minimum-note", { least: figure(of("least")) });
      return { term: t("reservations.price-minimum"), note, value };
    }
    case "set-up":
      return { term: t("reservations.price-set-up"), note: t("reservations.price-set-up-note"), value };
    default: {
      const kind = OTHERS.find((other) => other === line.kind) ?? "difference";
      return { term: t(`reservations.price-${kind}`), value };
    }
  }
}
