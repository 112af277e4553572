import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { Jurisdiction } from "../organisations/schemas.ts";
import { Cursor, Id, line, LocaleSchema, TaxonomyId, TimeZone, translated } from "../text.ts";
import { QuoteLine } from "./pricing.ts";
import { Amount, CurrencyCode, Purpose, Rail } from "./schemas.ts";
import { Share } from "./tariff.ts";
import { TAX_RULES } from "./tax.ts";

export const PAPER_KINDS = ["invoice", "credit-note"] as const;
export const PaperKind = z.enum(PAPER_KINDS);
export type PaperKind = z.infer<typeof PaperKind>;

export const FAPIAO_KINDS = ["ordinary", "special"] as const;
export const FapiaoKind = z.enum(FAPIAO_KINDS);

/** What an organisation says of itself for its papers; only what its jurisdiction knows is kept. */
export const BillingDetailsInput = z.object({
  address: line(200),
  phone: line(40),
  taxNumber: line(40),
  taxRate: Share.max(3000).nullable(),
  bank: line(120),
  bankAccount: line(40),
  fapiao: FapiaoKind.nullable(),
  /** 0 where nothing was filled in yet. */
  version: z.number().int().min(0),
});
export type BillingDetailsInput = z.infer<typeof BillingDetailsInput>;

type Details = Omit<BillingDetailsInput, "version">;
const NONE: Details = { address: "", phone: "", taxNumber: "", taxRate: null, bank: "", bankAccount: "", fapiao: null };

export function keptDetails(jurisdiction: Jurisdiction, given: Details): Details {
  const known = new Set<string>(TAX_RULES[jurisdiction].fields);
  const kept = Object.entries(given).filter(([field]) => known.has(field));
  return { ...NONE, ...Object.fromEntries(kept) };
}

/** One of the two parties as it was when the paper was issued. */
export const PaperParty = z.object({
  organisationId: Id,
  legalName: z.string(),
  names: translated(z.string()),
  locale: LocaleSchema,
  jurisdiction: Jurisdiction,
  registrationNumber: z.string(),
  address: z.string(),
  phone: z.string(),
  taxNumber: z.string(),
  bank: z.string(),
  bankAccount: z.string(),
  fapiao: FapiaoKind.nullable(),
});
export type PaperParty = z.infer<typeof PaperParty>;

/** Everything that stands on an invoice or credit note, kept as it was. */
export const Paper = z.object({
  kind: PaperKind,
  number: z.string(),
  issuer: PaperParty,
  payer: PaperParty,
  about: z.object({
    title: translated(z.string()),
    number: z.string(),
    period: z.object({ from: z.iso.datetime(), to: z.iso.datetime(), timeZone: TimeZone }).nullable(),
    purchaseOrder: z.string(),
  }),
  /** The whole price; where `amount` is another, the paper is about an instalment of it. */
  lines: z.array(QuoteLine),
  /** By price unit: its name, and what follows a price in it. */
  units: z.record(TaxonomyId, z.object({ name: translated(z.string()), short: translated(z.string()) })),
  currency: CurrencyCode,
  amount: Amount,
  purpose: Purpose,
  tax: z.object({ rate: Share, included: z.number().int() }).nullable(),
  rail: Rail,
  reference: z.string(),
  dueAt: z.iso.datetime().nullable(),
  paidAt: z.iso.datetime().nullable(),
  /** The invoice that a credit note takes back, in whole or in part, and why. */
  credits: z.object({ number: z.string(), issuedAt: z.iso.datetime() }).nullable(),
  reason: z.string(),
  issuedAt: z.iso.datetime(),
  timeZone: TimeZone,
});
export type Paper = z.infer<typeof Paper>;

const PREFIX: Readonly<Record<PaperKind, string>> = { invoice: "INV", "credit-note": "CN" };

/** As it stands on the paper: kind, year and number within the issuer's year: INV-2026-000123. */
export function paperNumber(kind: PaperKind, year: number, number: number): string {
  return `${PREFIX[kind]}-${year}-${String(number).padStart(6, "0")}`;
}

/** The year to which a paper belongs: that of the issuer's calendar on the wall. */
export function paperYear(at: Date, timeZone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).year;
}

export const PaperInput = z.object({ id: Id, locale: LocaleSchema });
export type PaperInput = z.infer<typeof PaperInput>;

export const ListPapersInput = z.object({
  side: z.enum(["issuer", "payer"]),
  kind: PaperKind.optional(),
  paymentId: Id.optional(),
  cursor: Cursor.nullish(),
  limit: z.number().int().min(1).max(100).default(50),
  locale: LocaleSchema,
});
export type ListPapersInput = z.infer<typeof ListPapersInput>;

export const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);
export const StatementInput = z.object({ month: Month, locale: LocaleSchema });
export type StatementInput = z.infer<typeof StatementInput>;

export const STATEMENT_FORMATS = ["pdf", "csv", "xlsx"] as const;
export const StatementFormat = z.enum(STATEMENT_FORMATS);
export type StatementFormat = z.infer<typeof StatementFormat>;
