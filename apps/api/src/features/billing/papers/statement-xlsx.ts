import { exponentOf } from "@commonbench/domain/money";
import type { Locale } from "@commonbench/domain/text";
import { Temporal } from "temporal-polyfill";
import writeExcelFile, { type Cell } from "write-excel-file/node";
import { majorOf, STATEMENT_COLUMNS, statementHead, statementRow, type Value } from "./statement-rows.ts";
import type { StatementTotal, StatementView } from "./statement-view.ts";
import { word } from "./words.ts";

const WIDTHS: Readonly<Record<(typeof STATEMENT_COLUMNS)[number], number>> = {
  "col-date": 12,
  "col-kind": 16,
  "col-paper": 20,
  "col-other": 30,
  "col-about": 36,
  reservation: 16,
  "col-currency": 9,
  "col-gross": 14,
  "col-commission": 14,
  "col-fee": 14,
  "col-net": 14,
};

/** A workbook with real numbers and dates, a head that stays in sight, and the sums by currency on a sheet of their own. */
export async function statementXlsx(statement: StatementView, locale: Locale): Promise<Uint8Array> {
  const rows = statement.lines.map((line) =>
    statementRow(line, statement, locale).map((value) => cellOf(value, line.currency)),
  );
  return writeExcelFile([
    {
      data: [headOf(statementHead(locale)), ...rows],
      sheet: `${word(locale, "doc-statement")} ${statement.month}`,
      columns: STATEMENT_COLUMNS.map((key) => ({ width: WIDTHS[key] })),
      stickyRowsCount: 1,
    },
    {
      data: [headOf(TOTAL_COLUMNS.map((key) => word(locale, key))), ...statement.totals.map(totalRow)],
      sheet: word(locale, "sum-total"),
      columns: TOTAL_COLUMNS.map(() => ({ width: 16 })),
      stickyRowsCount: 1,
    },
  ]).toBuffer();
}

const TOTAL_COLUMNS = ["col-currency", "st-in", "st-out", "col-commission", "col-fee", "col-net"] as const;

const headOf = (names: readonly string[]): Cell[] =>
  names.map((value) => ({ value, type: String, fontWeight: "bold", backgroundColor: "#eef1ef", wrap: true }));

function totalRow({ currency, received, paid, commission, fee, net }: StatementTotal): Cell[] {
  const figures = [received, paid, -commission, -fee, net];
  return [cellOf(currency, currency), ...figures.map((amount) => cellOf(majorOf(amount, currency), currency))];
}

function cellOf(value: Value, currency: string): Cell {
  if (value instanceof Temporal.PlainDate)
    return { value: new Date(`${value.toString()}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  if (typeof value === "number") {
    const digits = exponentOf(currency);
    return { value: value + 0, type: Number, format: digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}` };
  }
  return { value, type: String };
}
