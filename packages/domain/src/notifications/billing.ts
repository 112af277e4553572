import { z } from "zod";
import { LedgerDifference } from "../billing/schemas.ts";
import { Id } from "../text.ts";
import { defineEvent } from "./event.ts";

const OfPayment = z.object({
  paymentId: Id,
  /** The side that is told. */
  organisationId: Id,
  /** The other side. */
  fromOrganisationId: Id,
  /** Minor units. */
  amount: z.number().int(),
  currency: z.string(),
  /** What stands on a bank transfer. */
  number: z.string(),
  reason: z.string().default(""),
});
const OfAccount = z.object({
  organisationId: Id,
  personId: Id.optional(),
  currency: z.string().optional(),
  amount: z.number().int().optional(),
  reason: z.string().default(""),
});

const money = {
  category: "money",
  mandatory: true,
  channels: ["app", "mail", "push"],
  audience: ["managers"],
  subject: [],
} as const;
const group = ({ paymentId }: { paymentId: string }) => `payment:${paymentId}`;

/** The payer is led to where it pays, the payee to its books. */
const toPayer = defineEvent({ ...money, payload: OfPayment, link: ({ paymentId }) => `/pay/${paymentId}`, group });
const toPayee = defineEvent({
  ...money,
  payload: OfPayment,
  link: ({ paymentId }) => `/desk/money/payments/${paymentId}`,
  group,
});
const ofAccount = defineEvent({ ...money, payload: OfAccount, link: () => "/desk/money/account", group: () => null });
const toDesk = defineEvent({
  ...money,
  category: "secretariat",
  mandatory: false,
  channels: ["app", "mail"],
  audience: ["secretariat"],
  payload: OfPayment,
  link: () => "/secretariat/money",
  group,
});

const OfPaper = OfPayment.extend({ paperId: Id });
const paper = defineEvent({
  ...money,
  channels: ["app", "mail"],
  subject: ["number"],
  payload: OfPaper,
  link: ({ paperId }) => `/desk/money/invoices?paper=${paperId}`,
  group,
});

export const billingEvents = {
  "invoice-issued": paper,
  "credit-note-issued": paper,
  "payment-due": toPayer,
  "payment-reminder": toPayer,
  "payment-overdue": toPayer,
  "payment-short": toPayer,
  /** The invoice goes by mail. */
  "payment-paid": defineEvent({
    ...money,
    channels: ["app", "push"],
    payload: OfPayment,
    link: ({ paymentId }) => `/pay/${paymentId}`,
    group,
  }),
  "payment-failed": toPayer,
  "payment-refunded": toPayer,
  "proof-declined": toPayer,
  "payment-received": toPayee,
  "payment-late": toPayee,
  "payment-disputed": toPayee,
  "dispute-won": toPayee,
  "dispute-lost": toPayee,
  "proof-to-confirm": toPayee,
  "refund-owed": toPayee,
  "refund-failed": toDesk,
  "dispute-to-answer": toDesk,
  "payout-sent": ofAccount,
  "payout-failed": ofAccount,
  "payee-account-needs": ofAccount,
  "payee-account-ready": ofAccount,
  "bank-account-changed": ofAccount,
  "bank-account-missing": defineEvent({
    ...money,
    payload: OfPayment,
    link: () => "/desk/money/account",
    group: () => "bank-account-missing",
  }),
  "ledger-differences": defineEvent({
    ...money,
    category: "secretariat",
    mandatory: false,
    channels: ["app", "mail"],
    audience: ["secretariat"],
    payload: z.object({ checkId: Id, count: z.number().int(), differences: LedgerDifference.array().max(5) }),
    link: () => "/secretariat/money",
    group: () => "ledger",
  }),
};

export type PaymentEventName = Exclude<
  keyof typeof billingEvents,
  | "invoice-issued"
  | "credit-note-issued"
  | "payout-sent"
  | "payout-failed"
  | "payee-account-needs"
  | "payee-account-ready"
  | "bank-account-changed"
  | "ledger-differences"
  | "refund-failed"
  | "dispute-to-answer"
>;
