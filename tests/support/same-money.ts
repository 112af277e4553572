import type { Parts } from "@commonbench/api/context";
import type pg from "pg";
import { expect } from "vitest";

interface Books {
  readonly pool: pg.Pool;
  readonly parts: Pick<Parts, "payments">;
}

/** What lies at the card company, ours and each payee's with what was paid out of it, is to the last minor unit what the ledger says. */
export async function expectSameMoney({ pool, parts }: Books): Promise<void> {
  const { rows } = await pool.query<{ account: string | null; currency: string; sum: number }>(`
    select c.stripe_id as account, a.currency, sum(e.amount)::int as sum
    from ledger_account a join ledger_entry e on e.account_id = a.id join ledger_transaction t on t.id = e.transaction_id
    left join payee_account c on c.organisation_id = a.organisation_id
    where a.kind = 'stripe' or (a.kind = 'connected' and t.kind in ('transfer', 'reversal'))
    group by 1, 2 order by 1, 2`);
  for (const { account, currency, sum } of rows) {
    const { available, pending } = await parts.payments.loadBalance(account ?? undefined);
    const payouts = account === null ? [] : await parts.payments.listPayouts(account, new Date(0));
    const sent = payouts.filter(({ status }) => status !== "failed" && status !== "cancelled");
    const lies = [...available, ...pending, ...sent]
      .filter((money) => money.currency === currency)
      .reduce((total, { amount }) => total + amount, 0);
    expect({ account, currency, lies }).toEqual({ account, currency, lies: sum });
  }
}
