import { ALLIANCE_ACCOUNTS, shownBalance } from "@commonbench/domain/billing/ledger";
import { requireRole, requireSecretariat } from "#api/actor.ts";
import type { ActingCtx, PersonCtx } from "#api/context.ts";
import { railsFor } from "../payments/rails.ts";
import { type Figure, OverviewView } from "./view.ts";
import { type AccountSum, balancesOf } from "./balances.ts";

/** What the organisation in use owes, has paid, is owed and has received; each figure is the sum of its entries. */
export async function getOverview(ctx: ActingCtx): Promise<OverviewView> {
  requireRole(ctx, "manager");
  const { id } = ctx.actor.organisation;
  const sums = await balancesOf(ctx.db, id);
  const [todo, rails] = [await countTodo(ctx, id), await railsFor(ctx.db, id)];
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

const Todo = OverviewView.shape.todo;

async function countTodo({ db, now }: ActingCtx, id: string): Promise<OverviewView["todo"]> {
  const [row] = await db.$queryRaw<unknown[]>`
    select
      (select count(*) from payment where payer_id = ${id}::uuid and status = 'open')::int as "toPay",
      (select count(*) from payment where payer_id = ${id}::uuid and status in ('open', 'processing')
        and due_at < ${now()})::int as overdue,
      (select count(*) from transfer_proof t join payment p on p.id = t.payment_id
        where p.payee_id = ${id}::uuid and t.status = 'waiting')::int as "toConfirm",
      (select count(*) from refund r join payment p on p.id = r.payment_id
        where p.payee_id = ${id}::uuid and p.rail = 'bank_transfer' and r.status = 'sent')::int as "refundsToSend"`;
  return Todo.parse(row);
}
