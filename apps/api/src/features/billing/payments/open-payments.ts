import type { Tx } from "@commonbench/db/client";
import type { CommissionRule } from "@commonbench/domain/billing/commission";
import { entriesOf, opened } from "@commonbench/domain/billing/ledger";
import type { QuoteLine } from "@commonbench/domain/billing/pricing";
import { paymentRefusal } from "@commonbench/domain/billing/rails";
import type { Capture, CommissionFacts, Instalment, PaymentSubject, Rail } from "@commonbench/domain/billing/schemas";
import { splitAmount } from "@commonbench/domain/billing/split";
import { refuse } from "@commonbench/domain/errors";
import { holdLock } from "#api/advisory-lock.ts";
import { atCommit, send } from "#api/commit-tail.ts";
import { commissionOf } from "../commission/commission-of.ts";
import { firstPosting } from "../ledger/post.ts";
import type { BillingCtx, PaymentRow } from "./load.ts";
import { inserting, newPayment } from "./new-payment.ts";
import { railsFor } from "./rails.ts";
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
    readonly rules: readonly CommissionRule[];
  };
}

/** Says what is to be paid, in the transaction of what it is paid for. Once more for the same subject adds to it. */
export async function openPayments(tx: Tx, ctx: BillingCtx, wish: OpenPayments): Promise<PaymentRow[]> {
  const { subject, payeeId, instalments, fresh } = wish;
  const reason = paymentRefusal({ ...wish, rails: fresh?.rails ?? (await railsFor(tx, payeeId)) });
  if (reason !== null) refuse(reason);
  const before = fresh === undefined ? await countHeld(tx, subject) : 0;
  const total = instalments.reduce((sum, each) => sum + each.amount, 0);
  const { amount, kept } = await commissionOf(tx, ctx, { ...wish, amount: total, rules: fresh?.rules });
  const parts = splitAmount(
    amount,
    instalments.map((each) => each.amount),
  );
  const payments = instalments.map((instalment, at) => {
    const commission = { commission: parts[at] ?? 0, commissionKept: kept };
    return newPayment(ctx, wish, { ...instalment, ...commission, number: before + at + 1 });
  });
  const rows = payments.flatMap((payment) => [inserting(payment), ...firstPosting(openingOf(payment))]);
  await (fresh === undefined ? send(tx, rows) : atCommit(tx, ...rows));
  for (const payment of payments) await tellDue(tx, ctx, payment);
  return payments;
}

/** How many there are, and no more until the transaction ends. */
async function countHeld(tx: Tx, { kind, id }: PaymentSubject): Promise<number> {
  await holdLock(tx, `payments:${kind}:${id}`);
  return tx.payment.count({ where: { subject: kind, subjectId: id } });
}

const openingOf = (payment: PaymentRow) => ({
  cause: `opened:${payment.id}`,
  kind: "opened",
  paymentId: payment.id,
  entries: entriesOf(payment, payment.currency, opened(payment.amount)),
  at: payment.createdAt,
});

/** A card is asked for on the very page; what is due later, or by bank, is written down for whoever pays. */
async function tellDue(tx: Tx, ctx: BillingCtx, payment: PaymentRow): Promise<void> {
  if (payment.rail === "bank_transfer" || payment.dueAt !== null) await tellPayment(tx, ctx, "payment-due", payment);
}
