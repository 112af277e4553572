import { randomBytes } from "node:crypto";
import { issueCreditNote, issueInvoice } from "@commonbench/api/features/billing/papers/issue-invoice";
import { findPayment, type PaymentRow } from "@commonbench/api/features/billing/payments/load";
import type { QuoteLine } from "@commonbench/domain/billing/pricing";
import { linesTotal } from "@commonbench/domain/billing/pricing";
import type { Marketplace } from "./marketplace.ts";
import type { TestOrganisation } from "./organisations.ts";

export const PRICE: readonly QuoteLine[] = [
  { key: "base", kind: "base", quantityMilli: 8000, unit: "machine-hour", unitAmount: 30_000, amount: 240_000 },
  { key: "member", kind: "member", quantityMilli: 8000, unit: "machine-hour", unitAmount: -4000, amount: -32_000 },
  { key: "set-up", kind: "set-up", quantityMilli: 1000, unit: null, unitAmount: null, amount: 15_000 },
];

interface Sale {
  readonly payer: TestOrganisation;
  readonly payee: TestOrganisation;
  readonly lines?: readonly QuoteLine[];
  readonly currency?: string;
}

/** A payment that was paid, without what led to it. */
export async function paidPayment(
  { db, clock }: Marketplace,
  { payer, payee, lines = PRICE, currency = "CNY" }: Sale,
): Promise<PaymentRow> {
  const amount = linesTotal(lines);
  const { id } = await db.payment.create({
    data: {
      subject: "reservation",
      subjectId: crypto.randomUUID(),
      number: 1,
      purpose: "full",
      payerId: payer.id,
      payeeId: payee.id,
      rail: "bank_transfer",
      currency,
      amount,
      captured: amount,
      lines: lines.map((line) => ({ ...line })),
      commissionKept: { ruleId: null, basisPoints: 0, fixed: 0, cap: null },
      capture: "automatic",
      status: "paid",
      reference: randomBytes(6).toString("hex"),
      paidAt: clock.now(),
      createdAt: clock.now(),
    },
  });
  const payment = await findPayment(db, { id });
  if (payment === null) throw new Error("the payment is not there");
  return payment;
}

const ctxOf = ({ parts }: Marketplace) => ({ ...parts, actor: null });

/** As the verbs of payments call it, in a transaction of its own; `fail` rolls it back. */
export function issued(market: Marketplace, payment: PaymentRow, fail = false): Promise<string> {
  return market.db.$transaction(
    async (tx) => {
      const id = await issueInvoice(tx, ctxOf(market), payment);
      if (fail) throw new Error("rolled back");
      return id;
    },
    { maxWait: 20_000, timeout: 20_000 },
  );
}

export function credited(
  market: Marketplace,
  payment: PaymentRow,
  refund: { readonly id: string; readonly amount: number; readonly reason: string },
): Promise<string | null> {
  return market.db.$transaction((tx) => issueCreditNote(tx, ctxOf(market), { payment, refund }));
}
