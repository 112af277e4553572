import { LedgerDifference } from "@commonbench/domain/billing/schemas";
import type { Parts } from "#api/context.ts";

const LATE_MS = 2 * 60 * 60 * 1000;

/**
 * The books in themselves: what the payments say beside what the ledger's entries come to. All of it is asked of the
 * rows; nothing that was summed before is believed.
 */
export async function checkBooks({ db, now }: Parts): Promise<LedgerDifference[]> {
  const late = new Date(now().getTime() - LATE_MS);
  const rows = await db.$queryRaw<unknown[]>`
    with posted as (
      select t.payment_id, a.currency,
        -sum(e.amount) filter (where a.kind = 'paid' and t.kind in ('captured', 'receipt')) as captured,
        sum(e.amount) filter (where a.kind = 'paid' and t.kind in ('refund', 'refund-sent', 'refund-failed', 'dispute-lost')) as refunded,
        sum(e.amount) filter (where a.kind = 'owed') as owed
      from ledger_transaction t join ledger_entry e on e.transaction_id = t.id join ledger_account a on a.id = e.account_id
      where t.payment_id is not null group by 1, 2)
    select 'transaction-unbalanced' as kind, e.transaction_id::text as about, a.currency,
      '0' as ours, sum(e.amount)::text as theirs
    from ledger_entry e join ledger_account a on a.id = e.account_id
    group by e.transaction_id, a.currency having sum(e.amount) <> 0
    union all
    select 'captured-not-posted', p.id::text, p.currency, p.captured::text, coalesce(l.captured, 0)::text
    from payment p left join posted l on l.payment_id = p.id and l.currency = p.currency
    where p.captured <> coalesce(l.captured, 0)
    union all
    select 'refund-above-captured', p.id::text, p.currency, p.captured::text, p.refunded::text
    from payment p where p.refunded > p.captured
    union all
    select 'refund-not-posted', r.id::text, p.currency, r.amount::text, '0'
    from refund r join payment p on p.id = r.payment_id
    where r.status in ('sent', 'done') and r.stripe_id is not null
      and not exists (select 1 from ledger_transaction t where t.cause = 'refund:' || r.stripe_id)
    union all
    select 'paid-not-covered', p.id::text, p.currency,
      (case when p.status in ('void', 'paid') then 0 else p.amount - p.captured end)::text, (-coalesce(l.owed, 0))::text
    from payment p left join posted l on l.payment_id = p.id and l.currency = p.currency
    where -coalesce(l.owed, 0) <> case when p.status in ('void', 'paid') then 0 else p.amount - p.captured end
    union all
    select 'late', r.id::text, p.currency, r.status, 'sent' from refund r join payment p on p.id = r.payment_id
    where p.rail = 'card' and r.status = 'wanted' and r.created_at < ${late}
    union all
    select 'late', e.id, null, e.status, 'done' from webhook_event e where e.status = 'waiting' and e.received_at < ${late}
    union all
    select 'late', t.id::text, t.currency, t.status, 'made' from payee_transfer t
    where t.status <> 'made' and t.created_at < ${late}
    order by 1, 2`;
  return LedgerDifference.array().parse(rows);
}
