import { exponentOf } from "@commonbench/domain/money";
import type { Locale } from "@commonbench/domain/text";
import { Temporal } from "temporal-polyfill";
import type { StatementLine, StatementView } from "./statement-view.ts";
import { type PaperWord, word } from "./words.ts";

/** A statement as rows of a workbook: dates are days, figures are numbers in major units. */
export type Value = string | number | Temporal.PlainDate;

export const STATEMENT_COLUMNS = [
  "col-date",
  "col-kind",
  "col-paper",
  "col-other",
  "col-about",
  "reservation",
  "col-currency",
  "col-gross",
  "col-commission",
  "col-fee",
  "col-net",
] as const satisfies readonly PaperWord[];

export function statementHead(locale: Locale): string[] {
  return STATEMENT_COLUMNS.map((key) => word(locale, key));
}

export function statementRow(line: StatementLine, { timeZone }: StatementView, locale: Locale): Value[] {
  const { currency } = line;
  const major = (amount: number) => majorOf(amount, currency);
  return [
    dayOf(line, timeZone),
    word(locale, `kind-${line.kind}`),
    line.papers,
    line.other.name,
    line.about,
    line.number,
    currency,
    major(line.gross),
    major(-line.commission),
    major(-line.fee),
    major(line.net),
  ];
}

export function majorOf(amount: number, currency: string): number {
  return amount / 10 ** exponentOf(currency);
}

export function dayOf({ at }: Pick<StatementLine, "at">, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate();
}
