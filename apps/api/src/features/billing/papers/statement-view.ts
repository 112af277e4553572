import { PaymentSubject } from "@commonbench/domain/billing/schemas";
import { z } from "zod";

export const STATEMENT_KINDS = ["sale", "refund", "fee", "dispute", "purchase", "refund-received"] as const;

/** Amounts are minor units; what leaves the organisation is below zero. */
export const StatementLine = z.object({
  /** The transaction of the ledger. */
  id: z.string(),
  at: z.string(),
  kind: z.enum(STATEMENT_KINDS),
  paymentId: z.string(),
  subject: PaymentSubject,
  /** Numbers of the papers about it. */
  papers: z.string(),
  other: z.object({ id: z.string(), name: z.string() }),
  about: z.string(),
  number: z.string(),
  currency: z.string(),
  gross: z.number(),
  commission: z.number(),
  fee: z.number(),
  net: z.number(),
});
export type StatementLine = z.infer<typeof StatementLine>;

export const StatementTotal = z.object({
  currency: z.string(),
  received: z.number(),
  paid: z.number(),
  commission: z.number(),
  fee: z.number(),
  net: z.number(),
});
export type StatementTotal = z.infer<typeof StatementTotal>;

export const StatementView = z.object({
  month: z.string(),
  timeZone: z.string(),
  organisation: z.object({ id: z.string(), name: z.string(), legalName: z.string() }),
  lines: StatementLine.array(),
  totals: StatementTotal.array(),
});
export type StatementView = z.infer<typeof StatementView>;
