import { z } from "zod";
import { Cursor, Id, line, LocaleSchema, plainText } from "../text.ts";
import { ACCOUNT_KINDS } from "./ledger.ts";
import { Amount, CurrencyCode, PaymentStatus, Rail } from "./schemas.ts";

const page = { cursor: Cursor.nullish(), limit: z.number().int().min(1).max(100).default(50) };
const Day = z.iso.date();

export const PaymentInput = z.object({ id: Id, locale: LocaleSchema });
export type PaymentInput = z.infer<typeof PaymentInput>;

/** Those of the organisation in use; `payer`: what it pays. */
export const ListPaymentsInput = z.object({
  side: z.enum(["payer", "payee"]),
  status: PaymentStatus.optional(),
  rail: Rail.optional(),
  /** Money is still to come; past its date; said to have been sent; to be sent back by bank. */
  waits: z.enum(["unpaid", "overdue", "to-confirm", "refund-to-send"]).optional(),
  currency: CurrencyCode.optional(),
  subjectId: Id.optional(),
  locale: LocaleSchema,
  ...page,
});
export type ListPaymentsInput = z.infer<typeof ListPaymentsInput>;

export const ListEntriesInput = z.object({ account: z.enum(ACCOUNT_KINDS), currency: CurrencyCode, ...page });
export type ListEntriesInput = z.infer<typeof ListEntriesInput>;

export const OverviewInput = z.object({ locale: LocaleSchema });
/** Whole months where the alliance works, the present one last. */
export const IncomeInput = z.object({ months: z.number().int().min(1).max(36).default(12) });
export type IncomeInput = z.infer<typeof IncomeInput>;

/** `files`: what shows that money was sent. */
export const UploadProofInput = z.object({
  paymentId: Id,
  fileIds: z.array(Id).min(1).max(5),
  amount: Amount,
  sentOn: Day,
  note: plainText(500).default(""),
  locale: LocaleSchema,
});
export type UploadProofInput = z.infer<typeof UploadProofInput>;

/** The id is made by the client, so that the same receipt is noted once. */
export const ConfirmReceiptInput = z.object({
  id: Id,
  paymentId: Id,
  amount: Amount,
  receivedOn: Day,
  note: plainText(500).default(""),
  locale: LocaleSchema,
});
export type ConfirmReceiptInput = z.infer<typeof ConfirmReceiptInput>;

export const DeclineProofInput = z.object({ paymentId: Id, reason: plainText(500, 1), locale: LocaleSchema });
export type DeclineProofInput = z.infer<typeof DeclineProofInput>;

/** The id is made by the client, so that a repeated call is the same refund. */
export const RefundInput = z.object({
  id: Id,
  paymentId: Id,
  amount: Amount,
  reason: plainText(500, 1),
  locale: LocaleSchema,
});
export type RefundInput = z.infer<typeof RefundInput>;

/** A bank refund was sent: the payee says so. */
export const ConfirmRefundInput = z.object({ refundId: Id, sentOn: Day, locale: LocaleSchema });
export type ConfirmRefundInput = z.infer<typeof ConfirmRefundInput>;

/** A card's refund that failed is sent once more. */
export const RetryRefundInput = z.object({ refundId: Id, locale: LocaleSchema });
export type RetryRefundInput = z.infer<typeof RetryRefundInput>;

export const BankAccountInput = z.object({
  currency: CurrencyCode,
  holder: line(120, 2),
  bank: line(120, 2),
  branch: line(120).default(""),
  number: line(40, 4),
  swift: line(11).default(""),
  /** 0 when there is none yet. */
  version: z.number().int().min(0),
});
export type BankAccountInput = z.infer<typeof BankAccountInput>;

export const RemoveBankAccountInput = z.object({ currency: CurrencyCode, version: z.number().int().min(1) });
export type RemoveBankAccountInput = z.infer<typeof RemoveBankAccountInput>;

/** Where it is registered, where the jurisdiction alone does not say. */
export const OpenAccountInput = z.object({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  locale: LocaleSchema,
});
export type OpenAccountInput = z.infer<typeof OpenAccountInput>;
export const ListPayoutsInput = z.object(page);
export type ListPayoutsInput = z.infer<typeof ListPayoutsInput>;
export const ListChecksInput = z.object(page);
export type ListChecksInput = z.infer<typeof ListChecksInput>;
