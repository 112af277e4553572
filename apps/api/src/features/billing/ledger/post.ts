import type { Prisma, Tx } from "@commonbench/db/client";
import { accountKey, type Entry, unbalanced } from "@commonbench/domain/billing/ledger";
import { v7 as newId } from "uuid";

export interface Posting {
  /** What it follows from. The same cause again posts nothing. */
  readonly cause: string;
  readonly kind: string;
  readonly paymentId?: string | null;
  readonly entries: readonly Entry[];
  readonly data?: Prisma.InputJsonObject;
  readonly at: Date;
}

/** Writes one transaction of the ledger, in one statement; false when this cause had been posted before. */
export async function post(tx: Tx, posting: Posting): Promise<boolean> {
  const { cause, kind, paymentId = null, entries, data = {}, at } = posting;
  if (entries.length === 0) return false;
  const wrong = unbalanced(entries);
  if (wrong !== null) throw new Error(`${cause} does not sum to zero in ${wrong}`);
  const lines = entries.map(({ account, organisationId, currency, amount }) => ({
    id: accountKey(account, organisationId, currency),
    kind: account,
    organisation: organisationId,
    currency,
    amount,
  }));
  const written = await tx.$executeRaw`
    with made as (
      insert into ledger_transaction (id, cause, kind, payment_id, data, at)
      values (${newId()}::uuid, ${cause}, ${kind}, ${paymentId}::uuid, ${JSON.stringify(data)}::jsonb, ${at})
      on conflict (cause) do nothing returning id),
    line as (
      select * from json_to_recordset(${JSON.stringify(lines)}::json)
        as line(id text, kind text, organisation uuid, currency text, amount int)),
    account as (
      insert into ledger_account (id, kind, organisation_id, currency)
      select distinct line.id, line.kind, line.organisation, line.currency from line, made
      where not exists (select 1 from ledger_account known where known.id = line.id)
      order by line.id on conflict (id) do nothing)
    insert into ledger_entry (id, transaction_id, account_id, amount, at)
    select gen_random_uuid(), made.id, line.id, line.amount, ${at} from made, line`;
  return written > 0;
}
