import type { Db, Tx } from "@commonbench/db/client";
import { accountKey, ACCOUNT_KINDS, type AccountKind } from "@commonbench/domain/billing/ledger";
import { Total } from "@commonbench/domain/money";
import { z } from "zod";

const Sum = z.object({ kind: z.enum(ACCOUNT_KINDS), currency: z.string(), sum: Total, entries: z.number() });
export type AccountSum = z.infer<typeof Sum>;

/** What every account of an organisation, or of the alliance (null), comes to. Nothing is kept: it is summed each time. */
export async function balancesOf(db: Db | Tx, organisationId: string | null): Promise<AccountSum[]> {
  const rows = await db.$queryRaw<unknown[]>`
    select a.kind, a.currency, coalesce(sum(e.amount), 0)::float8 as sum, count(e.id)::int as entries
    from ledger_account a left join ledger_entry e on e.account_id = a.id
    where a.organisation_id is not distinct from ${organisationId}::uuid
    group by a.id order by a.currency, a.kind`;
  return Sum.array().parse(rows);
}

export async function balanceOf(
  db: Db | Tx,
  kind: AccountKind,
  organisationId: string | null,
  currency: string,
): Promise<number> {
  const { _sum } = await db.ledgerEntry.aggregate({
    where: { accountId: accountKey(kind, organisationId, currency) },
    _sum: { amount: true },
  });
  return Total.parse(_sum.amount ?? 0);
}

/** What one payment has left in an account. */
export async function balanceOfPayment(tx: Tx, paymentId: string, kind: AccountKind): Promise<number> {
  const { _sum } = await tx.ledgerEntry.aggregate({
    where: { transaction: { paymentId }, account: { kind } },
    _sum: { amount: true },
  });
  return Total.parse(_sum.amount ?? 0);
}
