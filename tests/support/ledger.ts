import { checkLedger } from "@commonbench/api/features/billing/ledger/check-ledger";
import type { Parts } from "@commonbench/api/context";
import { expect } from "vitest";
import type { Marketplace } from "./marketplace.ts";

interface Books {
  readonly pool: Marketplace["pool"];
  readonly parts: Parts;
}

/** What must hold of money whatever has happened: call it after each test. */
export async function expectSoundBooks({ pool, parts }: Books): Promise<void> {
  expect(await wrongSums(pool)).toEqual([]);
  const { differences } = await checkLedger(parts);
  expect(differences).toEqual([]);
  expect(await ownerless(pool)).toEqual([]);
}

/** Every transaction sums to zero in each currency, and so does every group of accounts. */
async function wrongSums(pool: Marketplace["pool"]): Promise<unknown[]> {
  const { rows } = await pool.query<{ what: string }>(`
    select 'transaction ' || e.transaction_id || ' ' || a.currency || ' ' || sum(e.amount) as what
    from ledger_entry e join ledger_account a on a.id = e.account_id
    group by e.transaction_id, a.currency having sum(e.amount) <> 0`);
  return rows;
}

/**
 * What came and did not go back is somebody's: held for or due to a payee, gone on to it, the alliance's, or the payer's
 * own. And what the payers have paid is what the payees have received.
 */
async function ownerless(pool: Marketplace["pool"]): Promise<unknown[]> {
  const { rows } = await pool.query(`
    with sums as (
      select a.currency, a.kind, sum(e.amount) as sum from ledger_entry e join ledger_account a on a.id = e.account_id group by 1, 2),
    held as (
      select currency, coalesce(sum(sum) filter (where kind in ('stripe', 'disputed')), 0) as has,
        -coalesce(sum(sum) filter (where kind in ('held', 'due', 'surplus', 'commission', 'commission-owed', 'fees')), 0) as owes,
        coalesce(sum(sum) filter (where kind in ('received', 'paid')), 0) as passed,
        coalesce(sum(sum) filter (where kind in ('connected', 'transferred')), 0) as payees,
        coalesce(sum(sum) filter (where kind in ('claim', 'owed')), 0) as open
      from sums group by currency)
    select * from held where has <> owes or passed <> 0 or payees <> 0 or open <> 0`);
  return rows;
}
