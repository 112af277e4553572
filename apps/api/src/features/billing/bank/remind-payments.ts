import type { Tx } from "@commonbench/db/client";
import type { Parts } from "#api/context.ts";
import { transactions } from "#api/tx.ts";
import { announce } from "../payments/announce.ts";
import { changePayment } from "../payments/change.ts";
import { type BillingCtx, lockPayment } from "../payments/load.ts";
import { tellPayment } from "../payments/tell.ts";

const DAY = 24 * 60 * 60 * 1000;
const BEFORE_DUE = 3 * DAY;
/** What is overdue is said again each week. */
const AGAIN = 7 * DAY;
const MOST = 500;
/** As the payment's page shows it to both sides. */
const NO_ACCOUNT = "no-bank-account";

/** Reminds of what is due soon, and says what is overdue: to both sides, and to what it was to pay for. */
export async function remindPayments(parts: Parts): Promise<void> {
  const now = parts.now();
  const ctx: BillingCtx = { ...parts, actor: null };
  const waiting = { status: { in: ["open", "processing"] } };
  const overdue = await parts.db.payment.findMany({
    where: { ...waiting, dueAt: { lt: now }, overdueAt: null },
    orderBy: { dueAt: "asc" },
    take: MOST,
    select: { id: true },
  });
  for (const { id } of overdue) await transactions(parts.db)((tx) => tellOverdue(tx, ctx, id));
  await askForAccounts(parts, ctx);
  const due = await parts.db.payment.findMany({
    where: {
      ...waiting,
      OR: [
        { dueAt: { gte: now, lt: new Date(now.getTime() + BEFORE_DUE) }, remindedAt: null },
        { overdueAt: { not: null }, remindedAt: { lt: new Date(now.getTime() - AGAIN) } },
      ],
    },
    orderBy: { dueAt: "asc" },
    take: MOST,
    select: { id: true },
  });
  for (const { id } of due) await transactions(parts.db)((tx) => remind(tx, ctx, id));
}

/** A payee that has not said where to send a transfer is asked, once for each payment. */
async function askForAccounts(parts: Parts, ctx: BillingCtx): Promise<void> {
  const rows = await parts.db.$queryRaw<{ id: string }[]>`
    select p.id from payment p where p.rail = 'bank_transfer' and p.status = 'open' and p.failure is null
      and not exists (select 1 from bank_account b where b.organisation_id = p.payee_id and b.currency = p.currency)
    order by p.created_at limit ${MOST}`;
  for (const { id } of rows)
    await transactions(parts.db)(async (tx) => {
      const payment = await lockPayment(tx, id);
      if (payment.status !== "open" || payment.failure !== null) return;
      await changePayment(tx, payment, null, { failure: NO_ACCOUNT });
      await tellPayment(tx, ctx, "bank-account-missing", payment);
    });
}

async function tellOverdue(tx: Tx, ctx: BillingCtx, id: string): Promise<void> {
  const payment = await lockPayment(tx, id);
  if (payment.overdueAt !== null || (payment.status !== "open" && payment.status !== "processing")) return;
  const saved = await changePayment(tx, payment, null, { overdueAt: ctx.now(), remindedAt: ctx.now() });
  const amount = payment.amount - payment.captured;
  await tellPayment(tx, ctx, "payment-overdue", saved, { amount });
  await tellPayment(tx, ctx, "payment-late", saved, { amount });
  await announce(tx, ctx, saved, "overdue");
}

/** What is asked for on the page of a booking just made need not be asked for again. */
async function remind(tx: Tx, ctx: BillingCtx, id: string): Promise<void> {
  const payment = await lockPayment(tx, id);
  if (payment.status !== "open" && payment.status !== "processing") return;
  const saved = await changePayment(tx, payment, null, { remindedAt: ctx.now() });
  const fresh = payment.overdueAt === null && ctx.now().getTime() - payment.createdAt.getTime() < DAY;
  const event = payment.overdueAt === null ? "payment-reminder" : "payment-overdue";
  if (!fresh) await tellPayment(tx, ctx, event, saved, { amount: payment.amount - payment.captured });
}
