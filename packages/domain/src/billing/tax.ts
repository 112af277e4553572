import type { Jurisdiction } from "../organisations/schemas.ts";
import { portion } from "./split.ts";
import { BASIS } from "./tariff.ts";

/** What an organisation may say of itself for its papers, beside name and registration number. */
export const DETAIL_FIELDS = ["address", "phone", "taxNumber", "taxRate", "bank", "bankAccount", "fapiao"] as const;
export type DetailField = (typeof DETAIL_FIELDS)[number];

/** By what name a paper goes that asks for money or acknowledges it. */
export type DocumentName = "invoice" | "bill";

export interface TaxRules {
  readonly document: DocumentName;
  /** How the number in the register is called there. */
  readonly registration: "credit-code" | "business-registration" | "company-register" | "register";
  readonly fields: readonly DetailField[];
  /** Sentences that stand on a paper of an issuer there. */
  readonly notes: readonly ("no-fapiao" | "no-vat")[];
}

/**
 * What papers of an issuer carry, by its jurisdiction.
 *
 * Mainland: the unified social credit code is the taxpayer number (GB 32100-2015; one code since the reform of 2015). Only
 * what the seller issues through the tax authority's system is a fapiao (Measures for the Administration of Invoices), so
 * our paper is called a bill and says so; for a special VAT fapiao the buyer names address, telephone, bank and account.
 * Prices of a seller who pays VAT contain it (VAT Law, in force since 1 January 2026).
 * Hong Kong: no VAT, goods or sales tax; the Business Registration number (Cap. 310) names the business.
 * Macao: no VAT; the taxpayer number is another than that of the company register.
 * Elsewhere: the VAT number where there is one.
 */
export const TAX_RULES: Readonly<Record<Jurisdiction, TaxRules>> = {
  mainland: {
    document: "bill",
    registration: "credit-code",
    fields: ["address", "phone", "taxRate", "bank", "bankAccount", "fapiao"],
    notes: ["no-fapiao"],
  },
  "hong-kong": {
    document: "invoice",
    registration: "business-registration",
    fields: ["address", "phone"],
    notes: ["no-vat"],
  },
  macao: {
    document: "invoice",
    registration: "company-register",
    fields: ["address", "phone", "taxNumber"],
    notes: ["no-vat"],
  },
  other: {
    document: "invoice",
    registration: "register",
    fields: ["address", "phone", "taxNumber", "taxRate"],
    notes: [],
  },
};

/** The tax that an amount contains at a rate in basis points, rounded half up. */
export function taxWithin(amount: number, rate: number): number {
  return portion(amount, rate, BASIS + rate);
}

/** The zone in which the days and years of an organisation's papers are counted. */
export function paperZone(jurisdiction: Jurisdiction, premisesZone: string | null): string {
  switch (jurisdiction) {
    case "mainland":
      return "Asia/Shanghai";
    case "hong-kong":
      return "Asia/Hong_Kong";
    case "macao":
      return "Asia/Macau";
    case "other":
      return premisesZone ?? "Asia/Shanghai";
    default:
      return jurisdiction satisfies never;
  }
}
