import { FapiaoKind, PaperKind } from "@commonbench/domain/billing/invoices";
import { DETAIL_FIELDS } from "@commonbench/domain/billing/tax";
import { displayName } from "@commonbench/domain/organisations/rules";
import { Jurisdiction } from "@commonbench/domain/organisations/schemas";
import type { Locale } from "@commonbench/domain/text";
import { z } from "zod";
import { titleOf } from "./draw-paper.ts";
import type { PaperRow } from "./load.ts";

export const PaperView = z.object({
  id: z.string(),
  kind: PaperKind,
  number: z.string(),
  side: z.enum(["issuer", "payer"]),
  /** As they were called when it was issued. */
  issuer: z.object({ id: z.string(), name: z.string() }),
  payer: z.object({ id: z.string(), name: z.string() }),
  title: z.string(),
  subjectNumber: z.string(),
  paymentId: z.string(),
  currency: z.string(),
  amount: z.number(),
  /** The number of the invoice that a credit note takes back. */
  credits: z.string().nullable(),
  issuedAt: z.string(),
  /** Where the PDF in the reader's language is. */
  url: z.string(),
});
export type PaperView = z.infer<typeof PaperView>;

export const PaperPage = z.object({ items: PaperView.array(), next: z.string().nullable() });
export type PaperPage = z.infer<typeof PaperPage>;

export function toPaperView({ id, paper, paymentId }: PaperRow, organisationId: string, locale: Locale): PaperView {
  const { kind, number, issuer, payer, currency, amount, credits, issuedAt } = paper;
  return {
    id,
    kind,
    number,
    side: issuer.organisationId === organisationId ? "issuer" : "payer",
    issuer: { id: issuer.organisationId, name: displayName(issuer, locale) },
    payer: { id: payer.organisationId, name: displayName(payer, locale) },
    title: titleOf(paper, locale),
    subjectNumber: paper.about.number,
    paymentId,
    currency,
    amount,
    credits: credits?.number ?? null,
    issuedAt,
    url: `/papers/${id}/${locale}.pdf`,
  };
}

export const BillingDetailsView = z.object({
  version: z.number(),
  jurisdiction: Jurisdiction,
  legalName: z.string(),
  registrationNumber: z.string(),
  /** What its jurisdiction knows; the other fields stay empty. */
  fields: z.enum(DETAIL_FIELDS).array(),
  address: z.string(),
  phone: z.string(),
  taxNumber: z.string(),
  taxRate: z.number().nullable(),
  bank: z.string(),
  bankAccount: z.string(),
  fapiao: FapiaoKind.nullable(),
  can: z.object({ update: z.boolean() }),
});
export type BillingDetailsView = z.infer<typeof BillingDetailsView>;
