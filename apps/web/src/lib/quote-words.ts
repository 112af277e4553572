import { BASIS } from "@commonbench/domain/billing/tariff";
import type { QuoteLine } from "@commonbench/domain/billing/pricing";
import { formatNumber, formatPercent, moneyParts } from "./format.ts";
import { formatDuration } from "./format-time.ts";
import { t } from "./i18n.ts";

/** What prices are counted in, by its name in the reader's language. */
export interface PriceUnit {
  readonly id: string;
  readonly label: string;
}

export interface QuoteWords {
  readonly term: string;
  readonly note?: string;
  /** With a true minus sign where it takes something off. */
  readonly value: string;
}

const HOURS: ReadonlySet<string> = new Set(["hour", "machine-hour", "build-hour"]);

/** `6 h` of units that are hours, a plain figure of all others. */
export function quantityWords(milli: number, unit: string | null): string {
  return unit !== null && HOURS.has(unit)
    ? formatDuration(Math.round((milli * 60) / 1000))
    : formatNumber(milli / 1000);
}

const percent = (basis: number): string => formatPercent(Math.abs(basis) / BASIS, 2);

/** One line of a price in words: what it is, how it comes about, how much. */
export function quoteWords(line: QuoteLine, currency: string, unit: PriceUnit | null): QuoteWords {
  const figure = (amount: number): string => moneyParts({ amount, currency }).figure;
  const value = figure(line.amount);
  const { data = {} } = line;
  const named = unit !== null && !HOURS.has(unit.id) ? unit.label : undefined;
  switch (line.kind) {
    case "base": {
      const units = data["units"];
      const length = quantityWords(data["lengthMilli"] ?? line.quantityMilli, line.unit);
      const each = figure(line.unitAmount ?? 0);
      const term = units === undefined ? `${length} × ${each}` : `${formatNumber(units)} × ${length} × ${each}`;
      return { term, value, ...(named === undefined ? {} : { note: t("reservations.price-per", { unit: named }) }) };
    }
    case "member":
      return {
        term: t("reservations.price-member"),
        note: t("reservations.price-member-note", { less: figure(Math.abs(line.unitAmount ?? 0)) }),
        value,
      };
    case "tier":
      return {
        term: t("reservations.price-tier"),
        note: t("reservations.price-tier-note", {
          off: percent(data["off"] ?? 0),
          from: `${quantityWords((data["from"] ?? 0) * 1000, line.unit)}${named === undefined ? "" : ` ${named}`}`,
        }),
        value,
      };
    case "peak": {
      const surcharge = data["surcharge"] ?? 0;
      const time = formatDuration(data["minutes"] ?? 0);
      return {
        term: t(surcharge < 0 ? "reservations.price-quiet" : "reservations.price-peak"),
        note: `${time}, ${surcharge < 0 ? "\u2212" : "+"}${percent(surcharge)}`,
        value,
      };
    }
    case "express":
      return { term: t("reservations.price-express"), note: `+${percent(data["surcharge"] ?? 0)}`, value };
    case "minimum":
      return {
        term: t("reservations.price-minimum"),
        note: t("reservations.price-minimum-note", { least: figure(data["least"] ?? 0) }),
        value,
      };
    case "set-up":
      return { term: t("reservations.price-set-up"), note: t("reservations.price-set-up-note"), value };
    default:
      return { term: t(`reservations.price-${line.kind}`), value };
  }
}
