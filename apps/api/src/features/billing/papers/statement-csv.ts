import { exponentOf } from "@commonbench/domain/money";
import type { Locale } from "@commonbench/domain/text";
import { statementHead, statementRow, type Value } from "./statement-rows.ts";
import type { StatementView } from "./statement-view.ts";

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * RFC 4180 with what Excel needs to open Chinese right: a byte order mark and CRLF. Text that a spreadsheet would take for
 * a formula begins with an apostrophe.
 */
export function statementCsv(statement: StatementView, locale: Locale): string {
  const rows = statement.lines.map((line) => {
    const digits = exponentOf(line.currency);
    return statementRow(line, statement, locale).map((value) => csvText(value, digits));
  });
  return BYTE_ORDER_MARK + [statementHead(locale).map(quoted), ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}

function csvText(value: Value, digits: number): string {
  if (typeof value === "number") return (value + 0).toFixed(digits);
  return typeof value === "string" ? quoted(guarded(value)) : value.toString();
}

/** Spreadsheets run what begins like this, tabs and full-width twins too. */
const FORMULA = /^[\s]*[=+\-@\t\r＝＋－＠]/;

export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
