import type { Parts } from "#api/context.ts";
import { enqueueAll } from "#api/queue.ts";
import { transactions } from "#api/tx.ts";
import { wantLeftOver } from "./left-over.ts";

/** What a job does at once has had time; a page lives for half an hour. */
const GRACE_MS = 2 * 60_000;
const PAGE_MS = 35 * 60_000;
const MOST = 500;

/** Finds card payments that are not where they should be, and what was kept and never looked at, and goes on with them. */
export async function sweepPayments(parts: Parts): Promise<void> {
  const now = parts.now().getTime();
  const [since, pageEnd] = [new Date(now - GRACE_MS), new Date(now - PAGE_MS)];
  const late = await parts.db.$queryRaw<{ id: string }[]>`
    select p.id from payment p where p.rail = 'card' and (
      exists (select 1 from card_attempt a where a.payment_id = p.id and (
        (a.status = 'open' and a.created_at < ${pageEnd})
        or (a.status in ('open', 'authorised') and a.created_at < ${since}
            and (p.status in ('void', 'paid', 'failed') or (p.wanted = 'capture' and a.status = 'authorised')))))
      or exists (select 1 from refund r where r.payment_id = p.id and r.created_at < ${since}
        and (r.status in ('wanted', 'sent') or (r.source = 'due' and r.status = 'done' and r.reversal_id is null
             and coalesce(r.reversal, 1) > 0
             and exists (select 1 from payee_transfer t where t.payment_id = p.id and t.status = 'made'))))
      or exists (select 1 from payee_transfer t where t.payment_id = p.id and t.status <> 'made' and t.created_at < ${since})
      or (p.status = 'paid' and p.settled_at < ${since} and p.refunded < p.captured
        and not exists (select 1 from payee_transfer t where t.payment_id = p.id)
        and exists (select 1 from payee_account c where c.organisation_id = p.payee_id and c.transfers_active)
        and (select coalesce(sum(e.amount), 0) from ledger_entry e
             where e.account_id = 'due:' || p.payee_id || ':' || p.currency) < 0))
    order by p.id limit ${MOST}`;
  const unread = await parts.db.webhookEvent.findMany({
    where: { status: "waiting", receivedAt: { lt: since } },
    orderBy: { receivedAt: "asc" },
    take: MOST,
    select: { id: true },
  });
  await transactions(parts.db)(async (tx) => {
    // One that was refused may go through now.
    await tx.payeeTransfer.updateMany({
      where: { status: "failed", createdAt: { lt: since } },
      data: { status: "wanted" },
    });
    await enqueueAll(
      tx,
      "advance-payment",
      late.map(({ id }) => ({ payload: { paymentId: id }, key: `payment:${id}` })),
    );
    await enqueueAll(
      tx,
      "take-payment-event",
      unread.map(({ id }) => ({ payload: { eventId: id }, key: `payment-event:${id}` })),
    );
  });
  await wantLeftOver(parts);
}
