import { ALLIANCE_ACCOUNTS, shownBalance } from "@commonbench/domain/billing/ledger";
import { requireRole, requireSecretariat } from "#api/actor.ts";
import type { ActingCtx, PersonCtx } from "#api/context.ts";
import { railsFor } from "../payments/rails.ts";
import type { Figure, OverviewView } from "../view.ts";
import { type AccountSum, balancesOf } from "./balances.ts";

/** What the organisation in use owes, has paid, is owed and has received; each figure is the sum of its entries. */
export async function getOverview(ctx: ActingCtx): Promise<OverviewView> {
  requireRole(ctx, "manager");
  const { id } = ctx.actor.organisation;
  const [sums, todo, rails] = await Promise.all([balancesOf(ctx.db, id), countTodo(ctx, id), railsFor(ctx.db, id)]);
  return { figures: sums.map(toFigure), todo, rails: [...rails], mode: ctx.payments.mode };
}

/** The alliance's own accounts, for the secretariat. */
export async function getAllianceOverview(ctx: PersonCtx): Promise<Figure[]> {
  requireSecretariat(ctx);
  const sums = await balancesOf(ctx.db, null);
  return sums.filter(({ kind }) => ALLIANCE_ACCOUNTS.includes(kind)).map(toFigure);
}

const toFigure = ({ kind, currency, sum, entries }: AccountSum): Figure => ({
  account: kind,
  currency,
  amount: shownBalance(kind, sum),
  entries,
});

async function countTodo({ db, now }: ActingCtx, id: string): Promise<OverviewView["todo"]> {
  const waiting = { in: ["open", "processing"] };
  const [toPay, overdue, toConfirm, refundsToSend] = await Promise.all([
    db.payment.count({ where: { payerId: id, status: "open" } }),
    db.payment.count({ where: { payerId: id, status: waiting, dueAt: { lt: now() } } }),
    db.transferProof.count({ where: { status: "waiting", payment: { payeeId: id } } }),
    db.refund.count({ where: { status: "sent", payment: { payeeId: id, rail: "bank_transfer" } } }),
  ]);
  return { toPay, overdue, toConfirm, refundsToSend };
}
