import type { Prisma, Tx } from "@commonbench/db/client";
import { entriesOf, transferredTo } from "@commonbench/domain/billing/ledger";
import { transferAmount } from "@commonbench/domain/billing/rails";
import type { PaymentsError } from "@commonbench/payments/errors";
import type { Transfer } from "@commonbench/payments/payments";
import { holdLock } from "#api/advisory-lock.ts";
import type { Parts } from "#api/context.ts";
import { transactions } from "#api/tx.ts";
import { balanceOf, balanceOfPayment } from "../ledger/balances.ts";
import { post } from "../ledger/post.ts";
import { lockPayment } from "../payments/load.ts";
import { isRefused, isSpent } from "./answers.ts";
import { key } from "./keys.ts";

type TransferRow = Prisma.PayeeTransferGetPayload<object>;
const TRANSFER = "commonbench_transfer";
/** Keys are forgotten after a day; long before that, and whenever one was used up, it is looked up whether it was made. */
export const SURE_FOR = 60 * 60 * 1000;

/** Passes on what is due of a settled payment, less what the payee owes from before. */
export async function transferPayment(parts: Parts, paymentId: string): Promise<void> {
  const transfer = await transactions(parts.db)((tx) => wantTransfer(tx, parts, paymentId));
  if (transfer?.status === "wanted") await sendTransfer(parts, transfer);
}

async function wantTransfer(tx: Tx, parts: Parts, paymentId: string): Promise<TransferRow | null> {
  const payment = await lockPayment(tx, paymentId);
  const known = await tx.payeeTransfer.findUnique({ where: { paymentId } });
  if (known !== null || payment.settledAt === null || payment.status !== "paid") return known;
  const { payeeId, currency } = payment;
  if (!(await canReceive(tx, payeeId))) return null;
  // What a bank may take back is not passed on before it has decided.
  if ((await tx.dispute.count({ where: { paymentId, status: "open" } })) > 0) return null;
  const available = await availableFor(tx, payeeId, currency);
  const part = 0 - (await balanceOfPayment(tx, paymentId, "due"));
  const amount = transferAmount(part, available);
  if (amount === 0) return null;
  return tx.payeeTransfer.create({ data: { paymentId, payeeId, currency, amount, createdAt: parts.now() } });
}

export async function canReceive(tx: Tx, payeeId: string): Promise<boolean> {
  const account = await tx.payeeAccount.findUnique({ where: { organisationId: payeeId } });
  return account !== null && account.stripeId !== null && account.transfersActive;
}

/** What is due to a payee and not on its way, one at a time for each payee: two payments must not pass on the same. */
export async function availableFor(tx: Tx, payeeId: string, currency: string): Promise<number> {
  await holdLock(tx, `due:${payeeId}:${currency}`);
  const due = 0 - (await balanceOf(tx, "due", payeeId, currency));
  const { _sum } = await tx.payeeTransfer.aggregate({
    where: { payeeId, currency, status: "wanted" },
    _sum: { amount: true },
  });
  return due - (_sum.amount ?? 0);
}

export async function sendTransfer(parts: Parts, transfer: TransferRow): Promise<void> {
  const account = await parts.db.payeeAccount.findUnique({ where: { organisationId: transfer.payeeId } });
  if (account === null || account.stripeId === null) return;
  const made = (await findMade(parts, transfer)) ?? (await make(parts, transfer, account.stripeId));
  if (made !== null) await transactions(parts.db)((tx) => noteMade(tx, parts, transfer, made));
}

const groupOf = ({ id, paymentId }: TransferRow) => paymentId ?? id;

async function findMade({ payments, now }: Parts, transfer: TransferRow): Promise<Transfer | null> {
  if (transfer.tries === 0 && now().getTime() - transfer.createdAt.getTime() < SURE_FOR) return null;
  const made = await payments.findTransfers(groupOf(transfer));
  return made.find(({ metadata }) => metadata[TRANSFER] === transfer.id) ?? null;
}

/** Null: the card company will not; it is tried again when the account has changed. */
async function make({ payments, db }: Parts, transfer: TransferRow, accountId: string): Promise<Transfer | null> {
  const { id, amount, currency, paymentId, tries } = transfer;
  const charge =
    paymentId === null ? null : await db.cardAttempt.findFirst({ where: { paymentId, status: "captured" } });
  const draft = {
    accountId,
    amount,
    currency,
    chargeId: charge?.chargeId ?? null,
    transferGroup: groupOf(transfer),
    description: paymentId ?? id,
    metadata: { [TRANSFER]: id },
  };
  return payments.createTransfer(draft, key("transfer", id, tries)).catch(async (error: unknown) => {
    if (isSpent(error)) await db.payeeTransfer.update({ where: { id }, data: { tries: { increment: 1 } } });
    if (!isRefused(error)) throw error;
    await noteRefused(db, transfer, error);
    return null;
  });
}

/** Money that is still on its way to us comes; anything else is for somebody to look at. */
async function noteRefused(db: Parts["db"], { id }: TransferRow, { code }: PaymentsError): Promise<void> {
  const status = code === "balance_insufficient" ? "wanted" : "failed";
  await db.payeeTransfer.update({ where: { id }, data: { status, failure: code, tries: { increment: 1 } } });
}

async function noteMade(tx: Tx, { now }: Parts, transfer: TransferRow, made: Transfer): Promise<void> {
  const { id, payeeId, currency, amount, paymentId } = transfer;
  const { count } = await tx.payeeTransfer.updateMany({
    where: { id, status: { not: "made" } },
    data: { status: "made", stripeId: made.id, failure: null, madeAt: now() },
  });
  if (count === 0) return;
  await post(tx, {
    cause: `transfer:${id}`,
    kind: "transfer",
    paymentId,
    entries: entriesOf({ payerId: payeeId, payeeId }, currency, transferredTo(amount)),
    at: now(),
  });
}
