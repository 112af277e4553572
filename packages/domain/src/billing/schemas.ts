import { z } from "zod";
import { Id } from "../text.ts";
import { MAX_TOTAL } from "./pricing.ts";

/** ISO 4217; what may be paid in follows from the listing's price. */
export const CurrencyCode = z.string().regex(/^[A-Z]{3}$/);

/** Minor units of one payment, as high as the highest price. */
export const Amount = z.number().int().min(1).max(MAX_TOTAL);

export const RAILS = ["card", "bank_transfer"] as const;
export const Rail = z.enum(RAILS);
export type Rail = z.infer<typeof Rail>;

/** What payments are for; each is owned by a feature that listens to them. */
export const PAYMENT_SUBJECTS = ["reservation"] as const;
export const PaymentSubjectKind = z.enum(PAYMENT_SUBJECTS);
export const PaymentSubject = z.object({ kind: PaymentSubjectKind, id: Id });
export type PaymentSubject = z.infer<typeof PaymentSubject>;

export const PURPOSES = ["full", "deposit", "balance", "difference", "overrun"] as const;
export const Purpose = z.enum(PURPOSES);
export type Purpose = z.infer<typeof Purpose>;

/** `manual` keeps a card's money aside until somebody accepts. */
export const Capture = z.enum(["automatic", "manual"]);
export type Capture = z.infer<typeof Capture>;

/** Who pays what the card company takes. */
export const FeeBearer = z.enum(["alliance", "payee"]);
export type FeeBearer = z.infer<typeof FeeBearer>;

export const PAYMENT_STATUSES = ["open", "processing", "authorised", "paid", "failed", "void"] as const;
export const PaymentStatus = z.enum(PAYMENT_STATUSES);
export type PaymentStatus = z.infer<typeof PaymentStatus>;

/** What we want of a card payment; the driver brings the card company there. */
export const Wanted = z.enum(["collect", "capture", "cancel"]);
export type Wanted = z.infer<typeof Wanted>;

export const REFUND_STATUSES = ["wanted", "sent", "done", "failed"] as const;
export const RefundStatus = z.enum(REFUND_STATUSES);
export type RefundStatus = z.infer<typeof RefundStatus>;

export const DISPUTE_STATUSES = ["open", "won", "lost"] as const;
export const DisputeStatus = z.enum(DISPUTE_STATUSES);
export type DisputeStatus = z.infer<typeof DisputeStatus>;

/** One part of what is to be paid, and until when; null: at once. */
export const Instalment = z.object({ purpose: Purpose, amount: Amount, dueAt: z.date().nullable() });
export type Instalment = z.infer<typeof Instalment>;

/** What the rules of commission look at. */
export const CommissionFacts = z.object({
  kind: z.string().max(40),
  categoryId: z.string().max(60).nullable(),
  programmes: z.array(z.string().max(60)).max(20),
  memberClass: z.string().max(40).nullable(),
});
export type CommissionFacts = z.infer<typeof CommissionFacts>;

/** What was decided of one payment, kept beside it so that it can be explained later. */
export const CommissionKept = z.object({
  ruleId: z.string().nullable(),
  basisPoints: z.number().int().min(0).max(10_000),
  fixed: z.number().int().min(0),
  cap: z.number().int().min(0).nullable(),
});
export type CommissionKept = z.infer<typeof CommissionKept>;

/** A difference that the nightly check found; every part of it is shown as it is. */
export const LedgerDifference = z.object({
  kind: z.enum([
    "transaction-unbalanced",
    "captured-not-posted",
    "refund-above-captured",
    "refund-not-posted",
    "paid-not-covered",
    "stripe-amount",
    "stripe-status",
    "stripe-unknown",
    "subject-total",
    "late",
  ]),
  /** What it concerns: a payment, a refund, a transaction, an object of the card company. */
  about: z.string(),
  currency: CurrencyCode.nullable(),
  ours: z.string(),
  theirs: z.string(),
});
export type LedgerDifference = z.infer<typeof LedgerDifference>;
