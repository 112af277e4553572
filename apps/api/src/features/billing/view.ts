import { QuoteLine } from "@commonbench/domain/billing/pricing";
import {
  CommissionKept,
  DisputeStatus,
  PaymentStatus,
  PaymentSubject,
  Purpose,
  Rail,
  RefundStatus,
} from "@commonbench/domain/billing/schemas";
import { z } from "zod";

const Party = z.object({ id: z.string(), slug: z.string(), name: z.string(), logo: z.string().nullable() });
/** What is paid for, as its page calls it; null when it is not there any more. `path` is below the reader's language. */
const About = z.object({ title: z.string(), number: z.string(), path: z.string() });

export const CheckoutView = z.object({ url: z.string() });
export type CheckoutView = z.infer<typeof CheckoutView>;

/** A payment in a list. Amounts are minor units of `currency`. */
export const PaymentLine = z.object({
  id: z.string(),
  reference: z.string(),
  subject: PaymentSubject,
  about: About.nullable(),
  purpose: Purpose,
  side: z.enum(["payer", "payee"]),
  payer: Party,
  payee: Party,
  rail: Rail,
  currency: z.string(),
  amount: z.number(),
  captured: z.number(),
  refunded: z.number(),
  status: PaymentStatus,
  dueAt: z.string().nullable(),
  overdue: z.boolean(),
  /** A transfer is said to have been sent, and waits for somebody to look. */
  toConfirm: z.boolean(),
  /** Money is to go back and has not been sent yet. */
  refundWaits: z.boolean(),
  paidAt: z.string().nullable(),
  createdAt: z.string(),
});
export type PaymentLine = z.infer<typeof PaymentLine>;
export const PaymentPage = z.object({ items: PaymentLine.array(), next: z.string().nullable() });
export type PaymentPage = z.infer<typeof PaymentPage>;

/** Where to send a bank transfer. */
export const BankInstructions = z.object({
  holder: z.string(),
  bank: z.string(),
  branch: z.string(),
  number: z.string(),
  swift: z.string(),
  changedAt: z.string(),
});
export type BankInstructions = z.infer<typeof BankInstructions>;

const ProofFile = z.object({ fileId: z.string(), name: z.string(), bytes: z.number(), url: z.string() });
export const ProofView = z.object({
  id: z.string(),
  amount: z.number(),
  sentOn: z.string(),
  note: z.string(),
  status: z.enum(["waiting", "confirmed", "declined"]),
  reason: z.string(),
  files: ProofFile.array(),
  createdAt: z.string(),
});
export const ReceiptView = z.object({
  id: z.string(),
  amount: z.number(),
  receivedOn: z.string(),
  note: z.string(),
  createdAt: z.string(),
});
export const RefundView = z.object({
  id: z.string(),
  amount: z.number(),
  reason: z.string(),
  status: RefundStatus,
  createdAt: z.string(),
  doneAt: z.string().nullable(),
  can: z.object({ confirm: z.boolean(), retry: z.boolean() }),
});
export const DisputeView = z.object({
  id: z.string(),
  amount: z.number(),
  currency: z.string(),
  status: DisputeStatus,
  reason: z.string(),
  answerBy: z.string().nullable(),
  createdAt: z.string(),
});

export const PaymentView = PaymentLine.extend({
  lines: QuoteLine.array(),
  /** Other payments of the same subject, this one among them. */
  parts: z.object({ id: z.string(), purpose: Purpose, amount: z.number(), status: PaymentStatus }).array(),
  /** What is still to come, and of a refund what is still possible. */
  missing: z.number(),
  refundable: z.number(),
  failure: z.string().nullable(),
  /** This, `disputes` and `transfer` are for the payee's managers and the secretariat. */
  commission: CommissionKept.extend({ amount: z.number() }).nullable(),
  /** For the payer of an open payment by bank; null also when the payee has not said yet where to send it. */
  instructions: BankInstructions.nullable(),
  proofs: ProofView.array(),
  receipts: ReceiptView.array(),
  refunds: RefundView.array(),
  disputes: DisputeView.array(),
  /** What went on to the payee's account. */
  transfer: z.object({ amount: z.number(), reversed: z.number(), status: z.string() }).nullable(),
  settledAt: z.string().nullable(),
  /** sandbox, test: no money moves; closed: nobody can pay by card. */
  mode: z.enum(["live", "test", "sandbox", "closed"]),
  can: z.object({
    pay: z.boolean(),
    uploadProof: z.boolean(),
    confirmReceipt: z.boolean(),
    declineProof: z.boolean(),
    refund: z.boolean(),
  }),
});
export type PaymentView = z.infer<typeof PaymentView>;
