import type { Locale } from "@commonbench/domain/text";
import { day, figure, money } from "./figures.ts";
import type { Block, Cell, Column, Sheet } from "./sheet-model.ts";
import type { StatementLine, StatementTotal, StatementView } from "./statement-view.ts";
import { label, word } from "./words.ts";

/** A month as a paper: a table for each currency, and what it comes to. */
export function statementSheet(statement: StatementView, locale: Locale, at: Date): Sheet {
  const { month, timeZone, organisation, lines, totals } = statement;
  const { legalName, name } = organisation;
  const made = day(at.toISOString(), locale, timeZone);
  return {
    locale,
    title: `${word(locale, "doc-statement")} ${month} ${legalName}`,
    author: legalName,
    at,
    foot: { left: `${legalName}  ${month}`, right: word(locale, "page") },
    blocks: [
      { kind: "title", label: label(locale, "doc-statement"), beside: month },
      {
        kind: "facts",
        rows: [
          { label: label(locale, "st-organisation"), value: name === legalName ? legalName : `${legalName} (${name})` },
          { label: label(locale, "st-made"), value: made },
        ],
      },
      ...totals.flatMap((total) => currencyBlocks(total, lines, timeZone, locale)),
      ...(totals.length === 0 ? [{ kind: "note" as const, text: word(locale, "st-nothing") }] : []),
    ],
  };
}

function currencyBlocks(
  total: StatementTotal,
  lines: readonly StatementLine[],
  timeZone: string,
  locale: Locale,
): Block[] {
  const { currency } = total;
  const rows = lines.filter((line) => line.currency === currency).map((line) => tableRow(line, timeZone, locale));
  const sums = [
    ["st-in", total.received],
    ["st-out", total.paid],
    ["col-commission", 0 - total.commission],
    ["col-fee", 0 - total.fee],
  ] as const;
  return [
    { kind: "heading", label: { text: currency, also: "" } },
    { kind: "table", columns: columns(locale), rows },
    {
      kind: "sums",
      rows: [
        ...sums
          .filter(([, amount]) => amount !== 0)
          .map(([key, amount]) => ({
            label: label(locale, key),
            value: figure(amount, currency, locale),
            strong: false,
          })),
        { label: label(locale, "col-net"), value: money(total.net, currency, locale), strong: true },
      ],
    },
  ];
}

function columns(locale: Locale): Column[] {
  return [
    { label: label(locale, "col-date"), share: 0.13, align: "left" },
    { label: label(locale, "col-kind"), share: 0.32, align: "left" },
    { label: label(locale, "col-paper"), share: 0.2, align: "left" },
    { label: label(locale, "col-gross"), share: 0.12, align: "right" },
    { label: label(locale, "col-commission"), share: 0.11, align: "right" },
    { label: label(locale, "col-net"), share: 0.12, align: "right" },
  ];
}

function tableRow(line: StatementLine, timeZone: string, locale: Locale): Cell[] {
  const { at, kind, other, about, number, papers, currency, gross, commission, fee, net } = line;
  const taken = 0 - commission - fee;
  return [
    {
      text: new Intl.DateTimeFormat(locale === "pt" ? "pt-PT" : locale, { dateStyle: "short", timeZone }).format(
        new Date(at),
      ),
    },
    { text: `${word(locale, `kind-${kind}`)} · ${other.name}`, note: [number, about].filter(Boolean).join(" · ") },
    { text: papers },
    { text: figure(gross, currency, locale) },
    { text: taken === 0 ? "" : figure(taken, currency, locale) },
    { text: figure(net, currency, locale) },
  ];
}
