import type { Prisma, Tx } from "@commonbench/db/client";
import { entriesOf, reversed } from "@commonbench/domain/billing/ledger";
import type { Parts } from "#api/context.ts";
import { transactions } from "#api/tx.ts";
import { post } from "../ledger/post.ts";
import { lockPayment } from "../payments/load.ts";
import { isRefused, isSpent } from "./answers.ts";
import { key, MARK } from "./keys.ts";
import { availableFor, SURE_FOR } from "./transfer-payment.ts";

type RefundRow = Prisma.RefundGetPayload<object>;

/**
 * What was refunded after the payee had its part is taken back from there. Where the payee has it no more (it was paid
 * out), it stays a debt, and the payee's next transfer is less.
 */
export async function reverseTransfers(parts: Parts, paymentId: string): Promise<void> {
  const refunds = await parts.db.refund.findMany({
    where: { paymentId, status: { in: ["sent", "done"] }, source: "due", reversalId: null, stripeId: { not: null } },
    orderBy: { createdAt: "asc" },
  });
  for (const refund of refunds) await reverseFor(parts, refund);
}

async function reverseFor(parts: Parts, refund: RefundRow): Promise<void> {
  const amount = refund.reversal ?? (await transactions(parts.db)((tx) => reserve(tx, refund)));
  if (amount === null || amount === 0) return;
  const transfer = await parts.db.payeeTransfer.findUnique({ where: { paymentId: refund.paymentId } });
  if (transfer === null || transfer.stripeId === null) return;
  const marks = { [MARK.refund]: refund.id };
  const known = await findReversed(parts, transfer.stripeId, refund);
  if (known !== null) return transactions(parts.db)((tx) => noteReversed(tx, parts, refund, amount, known));
  await parts.payments.reverseTransfer(transfer.stripeId, amount, marks, key("reversal", refund.id, refund.tries)).then(
    ({ id: reversalId }) => transactions(parts.db)((tx) => noteReversed(tx, parts, refund, amount, reversalId)),
    async (error: unknown) => {
      if (isSpent(error)) await parts.db.refund.update({ where: { id: refund.id }, data: { tries: { increment: 1 } } });
      if (!isRefused(error)) throw error;
      await transactions(parts.db)((tx) => leaveDebt(tx, refund, amount));
    },
  );
}

/** Keys are forgotten after a day; before that, and whenever one was used up, it is looked up whether it was done. */
async function findReversed({ payments, now }: Parts, transferId: string, refund: RefundRow): Promise<string | null> {
  if (refund.tries === 0 && now().getTime() - refund.createdAt.getTime() < SURE_FOR) return null;
  const { reversals } = await payments.loadTransfer(transferId);
  return reversals.find(({ metadata }) => metadata[MARK.refund] === refund.id)?.id ?? null;
}

/** Null while there is no transfer to take it from. */
async function reserve(tx: Tx, { id, paymentId, amount, commission }: RefundRow): Promise<number | null> {
  const { payeeId, currency } = await lockPayment(tx, paymentId);
  const transfer = await tx.payeeTransfer.findUnique({ where: { paymentId } });
  const refund = await tx.refund.findUniqueOrThrow({ where: { id }, select: { reversal: true } });
  if (refund.reversal !== null) return refund.reversal;
  if (transfer === null || transfer.status !== "made") return null;
  const debt = await debtOf(tx, payeeId, currency);
  const reversal = Math.min(amount - commission, transfer.amount - transfer.reversed, debt);
  await tx.refund.update({ where: { id }, data: { reversal } });
  await tx.payeeTransfer.update({ where: { id: transfer.id }, data: { reversed: { increment: reversal } } });
  return reversal;
}

/** What a payee has had too much and is not being taken back; a refund that its transfer knew of already is not in it. */
async function debtOf(tx: Tx, payeeId: string, currency: string): Promise<number> {
  const available = await availableFor(tx, payeeId, currency);
  const { _sum } = await tx.refund.aggregate({
    where: { reversal: { gt: 0 }, reversalId: null, payment: { payeeId, currency } },
    _sum: { reversal: true },
  });
  return Math.max(0, 0 - available - (_sum.reversal ?? 0));
}

async function noteReversed(
  tx: Tx,
  { now }: Parts,
  refund: RefundRow,
  amount: number,
  reversalId: string,
): Promise<void> {
  const payment = await lockPayment(tx, refund.paymentId);
  const { count } = await tx.refund.updateMany({ where: { id: refund.id, reversalId: null }, data: { reversalId } });
  if (count === 0) return;
  await post(tx, {
    cause: `reversal:${refund.id}`,
    kind: "reversal",
    paymentId: payment.id,
    entries: entriesOf(payment, payment.currency, reversed(amount)),
    at: now(),
  });
}

async function leaveDebt(tx: Tx, { id, paymentId }: RefundRow, amount: number): Promise<void> {
  await lockPayment(tx, paymentId);
  const { count } = await tx.refund.updateMany({
    where: { id, reversal: amount, reversalId: null },
    data: { reversal: 0 },
  });
  if (count > 0) await tx.payeeTransfer.update({ where: { paymentId }, data: { reversed: { decrement: amount } } });
}
