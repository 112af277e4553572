import type { Tx } from "@commonbench/db/client";
import { entriesOf, opened } from "@commonbench/domain/billing/ledger";
import type { QuoteLine } from "@commonbench/domain/billing/pricing";
import { paymentRefusal } from "@commonbench/domain/billing/rails";
import type { Capture, CommissionFacts, Instalment, PaymentSubject, Rail } from "@commonbench/domain/billing/schemas";
import { splitAmount } from "@commonbench/domain/billing/split";
import { refuse } from "@commonbench/domain/errors";
import { holdLock } from "#api/advisory-lock.ts";
import { commissionOf } from "../commission/commission-of.ts";
import { post } from "../ledger/post.ts";
import { type BillingCtx, type PaymentRow, typedPayment } from "./load.ts";
import { railsFor } from "./rails.ts";
import { newReference } from "./reference.ts";
import { tellPayment } from "./tell.ts";

export interface OpenPayments {
  readonly subject: PaymentSubject;
  readonly payerId: string;
  readonly payeeId: string;
  readonly rail: Rail;
  readonly currency: string;
  readonly lines: readonly QuoteLine[];
  /** Together what the lines come to. */
  readonly instalments: readonly Instalment[];
  readonly capture: Capture;
  readonly facts: CommissionFacts;
  /** What the subject is being stored in this very transaction with: nobody else can ask for its money yet. */
  readonly fresh?: {
    /** How the payee can be paid, as it was read for this. */
    readonly rails: readonly Rail[];
  };
}

/** Says what is to be paid, in the transaction of what it is paid for. Once more for the same subject adds to it. */
export async function openPayments(tx: Tx, ctx: BillingCtx, wish: OpenPayments): Promise<PaymentRow[]> {
  const { subject, payerId, payeeId, instalments, fresh } = wish;
  const reason = paymentRefusal({ ...wish, rails: fresh?.rails ?? (await railsFor(tx, payeeId)) });
  if (reason !== null) refuse(reason);
  const before = fresh === undefined ? await countHeld(tx, subject) : 0;
  const total = instalments.reduce((sum, each) => sum + each.amount, 0);
  const { amount, kept } = await commissionOf(tx, ctx, { ...wish, amount: total });
  const parts = splitAmount(
    amount,
    instalments.map((each) => each.amount),
  );
  const rows = await tx.payment.createManyAndReturn({
    data: instalments.map((instalment, at) => ({
      subject: subject.kind,
      subjectId: subject.id,
      number: before + at + 1,
      payerId,
      payeeId,
      openedById: ctx.actor?.personId ?? null,
      rail: wish.rail,
      currency: wish.currency,
      lines: wish.lines.map((line) => ({ ...line })),
      capture: wish.capture,
      ...instalment,
      commission: parts[at] ?? 0,
      commissionKept: kept,
      reference: newReference(),
      createdAt: ctx.now(),
    })),
  });
  const payments = rows.map(typedPayment).toSorted((a, b) => a.number - b.number);
  for (const payment of payments) await openOne(tx, ctx, payment);
  return payments;
}

/** How many there are, and no more until the transaction ends. */
async function countHeld(tx: Tx, { kind, id }: PaymentSubject): Promise<number> {
  await holdLock(tx, `payments:${kind}:${id}`);
  return tx.payment.count({ where: { subject: kind, subjectId: id } });
}

async function openOne(tx: Tx, ctx: BillingCtx, payment: PaymentRow): Promise<void> {
  await post(tx, {
    cause: `opened:${payment.id}`,
    kind: "opened",
    paymentId: payment.id,
    entries: entriesOf(payment, payment.currency, opened(payment.amount)),
    at: ctx.now(),
  });
  // A card is asked for on the very page; what is due later, or by bank, is written down for whoever pays.
  if (payment.rail === "bank_transfer" || payment.dueAt !== null) await tellPayment(tx, ctx, "payment-due", payment);
}
