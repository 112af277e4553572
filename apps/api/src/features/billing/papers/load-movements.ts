import type { Db } from "@commonbench/db/client";
import { Total } from "@commonbench/domain/money";
import { z } from "zod";
import type { STATEMENT_KINDS } from "./statement-view.ts";

const Row = z.object({
  id: z.string(),
  at: z.date(),
  kind: z.string(),
  paymentId: z.string(),
  subject: z.string(),
  subjectId: z.string(),
  otherId: z.string(),
  papers: z.string(),
  currency: z.string(),
  received: Total,
  paid: Total,
  kept: Total,
  owed: Total,
});
type Row = z.infer<typeof Row>;

export interface Movement {
  readonly id: string;
  readonly at: Date;
  readonly kind: (typeof STATEMENT_KINDS)[number];
  readonly paymentId: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly otherId: string;
  readonly papers: string;
  readonly currency: string;
  readonly gross: number;
  readonly commission: number;
  readonly fee: number;
  readonly net: number;
}

/**
 * The transactions of the ledger that changed what an organisation has received or paid, or what the alliance takes of
 * it; money that only moves between its own accounts is left out.
 */
export async function loadMovements(db: Db, organisationId: string, from: Date, to: Date): Promise<Movement[]> {
  const rows = await db.$queryRaw<unknown[]>`
    with movement as (
      select t.id, t.at, t.kind, t.payment_id, a.currency,
        sum(e.amount) filter (where a.kind = 'received') as received,
        sum(e.amount) filter (where a.kind = 'paid') as paid,
        sum(e.amount) filter (where a.kind in ('held', 'due')) as kept,
        sum(e.amount) filter (where a.kind = 'commission-owed') as owed
      from ledger_entry e
      join ledger_account a on a.id = e.account_id
      join ledger_transaction t on t.id = e.transaction_id
      where a.organisation_id = ${organisationId}::uuid and e.at >= ${from} and e.at < ${to} and t.payment_id is not null
      group by t.id, a.currency
      having not bool_or(a.kind = 'transferred'))
    select m.id, m.at, m.kind, m.payment_id as "paymentId", p.subject, p.subject_id as "subjectId", m.currency,
      case when p.payee_id = ${organisationId}::uuid then p.payer_id else p.payee_id end as "otherId",
      coalesce((select string_agg(i.paper->>'number', ', ' order by i.issued_at, i.id) from invoice i
        where i.payment_id = p.id and i.kind = (case when m.kind like 'refund%' then 'credit-note' else 'invoice' end)), '') as papers,
      coalesce(m.received, 0)::float8 as received, coalesce(m.paid, 0)::float8 as paid,
      coalesce(m.kept, 0)::float8 as kept, coalesce(m.owed, 0)::float8 as owed
    from movement m join payment p on p.id = m.payment_id
    where coalesce(m.received, 0) <> 0 or coalesce(m.paid, 0) <> 0 or coalesce(m.kept, 0) <> 0 or coalesce(m.owed, 0) <> 0
    order by m.at, m.id, m.currency`;
  return Row.array().parse(rows).map(toMovement);
}

/**
 * The payee's part of a card payment is what was kept for it, so the rest of what came is the alliance's; by bank the
 * alliance's part is owed beside it. Of a fee nothing came: what is kept shrinks by it.
 */
function toMovement({ received, paid, kept, owed, ...row }: Row): Movement {
  const isFee = row.kind === "fee";
  const gross = received + paid;
  const fee = isFee ? kept : 0;
  const commission = owed + (isFee || kept === 0 ? 0 : received + kept);
  return { ...row, kind: kindOf(row.kind, paid), gross, commission, fee, net: gross - commission - fee };
}

function kindOf(kind: string, paid: number): Movement["kind"] {
  if (kind === "fee") return "fee";
  if (kind.startsWith("dispute")) return "dispute";
  const goesBack = kind.startsWith("refund");
  if (paid !== 0) return goesBack ? "refund-received" : "purchase";
  return goesBack ? "refund" : "sale";
}
