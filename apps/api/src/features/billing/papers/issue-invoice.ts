import type { Tx } from "@commonbench/db/client";
import { Paper } from "@commonbench/domain/billing/invoices";
import { creditLines } from "@commonbench/domain/billing/refunds";
import type { BillingCtx, PaymentRow } from "../payments/load.ts";
import { issuePaper } from "./issue-paper.ts";

/** The invoice of a payment that was paid, in the transaction in which it was. Once more is the same invoice. */
export async function issueInvoice(tx: Tx, ctx: BillingCtx, payment: PaymentRow): Promise<string> {
  const cause = `payment:${payment.id}`;
  const known = await tx.invoice.findUnique({ where: { cause }, select: { id: true } });
  if (known !== null) return known.id;
  return issuePaper(tx, ctx, {
    kind: "invoice",
    cause,
    payment,
    lines: payment.lines,
    amount: payment.captured > 0 ? payment.captured : payment.amount,
    refundId: null,
    credits: null,
    reason: "",
  });
}

export interface Credit {
  readonly payment: PaymentRow;
  readonly refund: { readonly id: string; readonly amount: number; readonly reason: string };
}

/** The credit note of a refund; null where the payment never had an invoice. Once more is the same credit note. */
export async function issueCreditNote(tx: Tx, ctx: BillingCtx, { payment, refund }: Credit): Promise<string | null> {
  const cause = `refund:${refund.id}`;
  const known = await tx.invoice.findUnique({ where: { cause }, select: { id: true } });
  if (known !== null) return known.id;
  const invoice = await tx.invoice.findUnique({ where: { cause: `payment:${payment.id}` } });
  if (invoice === null) return null;
  const { lines, number, issuedAt, tax } = Paper.parse(invoice.paper);
  return issuePaper(tx, ctx, {
    kind: "credit-note",
    cause,
    payment,
    lines: creditLines(lines, refund.amount),
    amount: refund.amount,
    refundId: refund.id,
    credits: { id: invoice.id, number, issuedAt },
    reason: refund.reason,
    taxRate: tax?.rate ?? null,
  });
}
