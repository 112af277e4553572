import { ACCOUNT_KINDS } from "@commonbench/domain/billing/ledger";
import { LedgerDifference, Rail } from "@commonbench/domain/billing/schemas";
import { z } from "zod";

/** One figure of the books: what an account comes to, and where its entries are. */
export const Figure = z.object({
  account: z.enum(ACCOUNT_KINDS),
  currency: z.string(),
  /** As people read it: what one has or owes is positive. */
  amount: z.number(),
  entries: z.number(),
});
export type Figure = z.infer<typeof Figure>;
export const OverviewView = z.object({
  figures: Figure.array(),
  /** What waits for somebody of the organisation. */
  todo: z.object({ toPay: z.number(), overdue: z.number(), toConfirm: z.number(), refundsToSend: z.number() }),
  rails: Rail.array(),
  mode: z.enum(["live", "test", "sandbox", "closed"]),
});
export type OverviewView = z.infer<typeof OverviewView>;

export const EntryView = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.string(),
  amount: z.number(),
  currency: z.string(),
  paymentId: z.string().nullable(),
  reference: z.string().nullable(),
  /** The other organisation of the payment. */
  other: z.string().nullable(),
});
export const EntryPage = z.object({
  items: EntryView.array(),
  /** What the whole account comes to, not the page. */
  total: z.number(),
  next: z.string().nullable(),
});
export type EntryPage = z.infer<typeof EntryPage>;

/** Months in which nothing came stand in it as nothing. */
export const IncomeView = z.object({
  currencies: z
    .object({ currency: z.string(), months: z.object({ month: z.string(), amount: z.number() }).array() })
    .array(),
});
export type IncomeView = z.infer<typeof IncomeView>;

export const CheckView = z.object({
  id: z.string(),
  startedAt: z.string(),
  endedAt: z.string(),
  payments: z.number(),
  entries: z.number(),
  differences: LedgerDifference.array(),
});
export type CheckView = z.infer<typeof CheckView>;
export const CheckPage = z.object({ items: CheckView.array(), next: z.string().nullable() });
export type CheckPage = z.infer<typeof CheckPage>;
