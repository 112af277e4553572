import type { Db, Tx } from "@commonbench/db/client";
import type { PaidPart } from "@commonbench/domain/billing/refunds";
import type { PaymentSubject } from "@commonbench/domain/billing/schemas";
import { refuse } from "@commonbench/domain/errors";
import { type BillingCtx, lockPaymentsOf, type PaymentRow } from "./load.ts";
import { wantRefund } from "./want-refund.ts";

interface Part {
  readonly paymentId: string;
  readonly amount: number;
}

export interface RefundPayments {
  readonly subject: PaymentSubject;
  /** An amount, taken from the last payment backwards; or what `planRefund` made of it. */
  readonly refund: { readonly amount: number } | { readonly parts: readonly Part[] };
  /** Why, as a key: the same cause refunds once. */
  readonly cause: string;
  /** In words, for both sides. */
  readonly reason: string;
}

/** Gives back what was paid for a subject. Refused when that much never came, or has gone back already. */
export async function refundPayments(tx: Tx, ctx: BillingCtx, wanted: RefundPayments): Promise<void> {
  const { subject, refund, cause, reason } = wanted;
  const payments = await lockPaymentsOf(tx, subject);
  const ids = payments.map(({ id }) => id);
  if ((await tx.refund.count({ where: { paymentId: { in: ids }, cause } })) > 0) return;
  const parts = "parts" in refund ? refund.parts : partsOf(payments, refund.amount);
  for (const { paymentId, amount } of parts) {
    const payment = payments.find(({ id }) => id === paymentId) ?? refuse("billing.sum-wrong");
    if (amount > 0) await wantRefund(tx, ctx, payment, { cause, amount, reason });
  }
}

function partsOf(payments: readonly PaymentRow[], wanted: number): Part[] {
  let left = wanted;
  const parts = payments.toReversed().flatMap(({ id, captured, refunded }) => {
    const amount = Math.min(left, captured - refunded);
    left -= amount;
    return amount > 0 ? [{ paymentId: id, amount }] : [];
  });
  return left > 0 ? refuse("billing.refund-too-high") : parts;
}

/** What was paid for a subject, as `planRefund` reads it. */
export async function loadPaidParts(db: Db | Tx, { kind, id }: PaymentSubject): Promise<PaidPart[]> {
  return db.$queryRaw<PaidPart[]>`
    select p.id as "paymentId", p.captured, p.refunded, coalesce((
      select -sum(e.amount)::float8 from ledger_transaction t
      join ledger_entry e on e.transaction_id = t.id join ledger_account a on a.id = e.account_id
      where t.payment_id = p.id and t.kind = 'fee' and a.kind = 'stripe' and a.currency = p.currency), 0) as fee
    from payment p where p.subject = ${kind} and p.subject_id = ${id}::uuid order by p.number`;
}
