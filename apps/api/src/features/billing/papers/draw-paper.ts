import type { Paper, PaperParty } from "@commonbench/domain/billing/invoices";
import { linesTotal } from "@commonbench/domain/billing/pricing";
import { TAX_RULES } from "@commonbench/domain/billing/tax";
import { displayName } from "@commonbench/domain/organisations/rules";
import { type Locale, textFor } from "@commonbench/domain/text";
import { day, figure, money, percent, period } from "./figures.ts";
import { lineRow } from "./paper-lines.ts";
import type { Block, Column, Label, Sheet } from "./sheet-model.ts";
import { label, type PaperWord, word } from "./words.ts";

/** How an invoice or credit note looks for a reader; what it says was settled when it was issued. */
export function paperSheet(paper: Paper, locale: Locale, alliance: string): Sheet {
  const name = documentWord(paper);
  return {
    locale,
    title: `${word(locale, name)} ${paper.number}`,
    author: paper.issuer.legalName,
    at: new Date(paper.issuedAt),
    foot: { left: `${paper.issuer.legalName}  ${paper.number}`, right: word(locale, "page") },
    blocks: [
      { kind: "title", label: label(locale, name), beside: paper.number },
      {
        kind: "columns",
        columns: [
          { label: label(locale, "from"), lines: partyLines(paper.issuer, locale) },
          { label: label(locale, "to"), lines: [...partyLines(paper.payer, locale), ...fapiaoLines(paper, locale)] },
        ],
      },
      { kind: "facts", rows: facts(paper, locale) },
      {
        kind: "table",
        columns: columns(paper.currency, locale),
        rows: paper.lines.map((line) => lineRow(line, paper, locale)),
      },
      sums(paper, locale),
      ...notes(paper, locale, alliance),
    ],
  };
}

export function documentWord({ kind, issuer }: Pick<Paper, "kind" | "issuer">): PaperWord {
  return kind === "credit-note" ? "doc-credit-note" : `doc-${TAX_RULES[issuer.jurisdiction].document}`;
}

function partyLines(party: PaperParty, locale: Locale): string[] {
  const { legalName, jurisdiction, registrationNumber, taxNumber, address, phone, bank, bankAccount } = party;
  const shown = displayName(party, locale);
  const number = word(locale, `registration-${TAX_RULES[jurisdiction].registration}`, { number: registrationNumber });
  return [
    legalName,
    ...(shown === legalName ? [] : [shown]),
    number,
    ...(taxNumber === "" ? [] : [word(locale, "tax-number", { number: taxNumber })]),
    ...(address === "" ? [] : [address]),
    ...(phone === "" ? [] : [word(locale, "phone", { number: phone })]),
    ...(bankAccount === "" ? [] : [word(locale, "bank-account", { bank, number: bankAccount })]),
  ];
}

/** What the buyer wants is the seller's to do, where both are on the mainland. */
function fapiaoLines({ issuer, payer }: Paper, locale: Locale): string[] {
  const wanted = issuer.jurisdiction === "mainland" ? payer.fapiao : null;
  return wanted === null ? [] : [word(locale, `fapiao-${wanted}`)];
}

function facts(paper: Paper, locale: Locale): { label: Label; value: string }[] {
  const { about, timeZone, dueAt, paidAt, credits } = paper;
  const on = (at: string) => day(at, locale, timeZone);
  const rows: [PaperWord, string | null][] = [
    ["issued", on(paper.issuedAt)],
    ["reservation", about.number || null],
    ["for", titleOf(paper, locale) || null],
    ["period", about.period === null ? null : period(about.period, locale)],
    ["purchase-order", about.purchaseOrder || null],
    [
      "credits",
      credits === null ? null : word(locale, "credits-value", { number: credits.number, date: on(credits.issuedAt) }),
    ],
    ["reason", paper.reason || null],
    ["reference", paper.kind === "invoice" ? paper.reference : null],
    ["due", paidAt === null && dueAt !== null ? on(dueAt) : null],
    ["paid", paper.kind === "invoice" && paidAt !== null ? on(paidAt) : null],
    ["rail", paidAt === null ? null : word(locale, `rail-${paper.rail}`)],
  ];
  return rows.flatMap(([key, value]) => (value === null ? [] : [{ label: label(locale, key), value }]));
}

export function titleOf({ about, issuer }: Paper, locale: Locale): string {
  return textFor(about.title, locale, issuer.locale)?.value ?? "";
}

function columns(currency: string, locale: Locale): Column[] {
  return [
    { label: label(locale, "col-description"), share: 0.44, align: "left" },
    { label: label(locale, "col-quantity"), share: 0.12, align: "right" },
    { label: label(locale, "col-unit-price"), share: 0.26, align: "right" },
    { label: label(locale, "col-amount", { currency }), share: 0.18, align: "right" },
  ];
}

function sums({ kind, lines, amount, currency, purpose, tax }: Paper, locale: Locale): Block {
  const row = (key: PaperWord, value: string, strong: boolean, values = {}) => ({
    label: label(locale, key, values),
    value,
    strong,
  });
  const total = linesTotal(lines);
  const vat =
    tax === null
      ? []
      : [row("sum-tax", figure(tax.included, currency, locale), false, { rate: percent(tax.rate, locale) })];
  if (kind === "credit-note")
    return { kind: "sums", rows: [row("sum-credited", money(amount, currency, locale), true), ...vat] };
  if (total === amount)
    return { kind: "sums", rows: [row("sum-total", money(amount, currency, locale), true), ...vat] };
  const whole = row("sum-total", figure(total, currency, locale), false);
  return { kind: "sums", rows: [whole, row(`sum-${purpose}`, money(amount, currency, locale), true), ...vat] };
}

function notes({ issuer }: Paper, locale: Locale, alliance: string): Block[] {
  const through = word(locale, "note-issued-through", { issuer: issuer.legalName, alliance });
  const said = TAX_RULES[issuer.jurisdiction].notes.map((note) => word(locale, `note-${note}`));
  return [...said, through].map((text) => ({ kind: "note", text }));
}
