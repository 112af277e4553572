import type { Parts } from "#api/context.ts";
import { transactions } from "#api/tx.ts";
import { availableFor, canReceive, sendTransfer } from "./transfer-payment.ts";

/** What is due to payees and belongs to no single payment any more (a dispute won, a refund that failed) is passed on too. */
export async function wantLeftOver(parts: Parts): Promise<void> {
  const { db, now } = parts;
  const rows = await db.$queryRaw<{ payeeId: string; currency: string }[]>`
    select a.organisation_id as "payeeId", a.currency from ledger_account a join ledger_entry e on e.account_id = a.id
    where a.kind = 'due' and not exists (
      select 1 from payment p where p.payee_id = a.organisation_id and p.currency = a.currency and p.status = 'paid'
        and p.rail = 'card' and p.settled_at is not null and p.refunded < p.captured
        and not exists (select 1 from payee_transfer t where t.payment_id = p.id))
    group by a.id having sum(e.amount) < 0`;
  for (const { payeeId, currency } of rows) {
    await transactions(db)(async (tx) => {
      if (!(await canReceive(tx, payeeId))) return;
      const amount = await availableFor(tx, payeeId, currency);
      if (amount > 0) await tx.payeeTransfer.create({ data: { payeeId, currency, amount, createdAt: now() } });
    });
  }
  const waiting = await db.payeeTransfer.findMany({ where: { paymentId: null, status: "wanted" } });
  for (const transfer of waiting) await sendTransfer(parts, transfer);
}
