import { Prisma, type Tx } from "@commonbench/db/client";
import { accountKey, type Entry, unbalanced } from "@commonbench/domain/billing/ledger";
import { v7 as newId } from "uuid";
import type { TailPart } from "#api/commit-tail.ts";

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
  const lines = linesOf(posting);
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

/** The same as parts of a statement, for what begins with this very transaction and cannot have been posted before. */
export function firstPosting(posting: Posting): TailPart[] {
  const { cause, kind, paymentId = null, data = {}, at } = posting;
  const id = newId();
  const lines = Prisma.sql`json_to_recordset(${JSON.stringify(linesOf(posting))}::json)
    as line(id text, kind text, organisation uuid, currency text, amount int)`;
  return [
    {
      adds: Prisma.sql`
        insert into ledger_transaction (id, cause, kind, payment_id, data, at)
        values (${id}::uuid, ${cause}, ${kind}, ${paymentId}::uuid, ${JSON.stringify(data)}::jsonb, ${at})`,
    },
    {
      adds: Prisma.sql`
        insert into ledger_account (id, kind, organisation_id, currency)
        select distinct line.id, line.kind, line.organisation, line.currency from ${lines}
        where not exists (select 1 from ledger_account known where known.id = line.id)
        order by line.id on conflict (id) do nothing`,
    },
    {
      adds: Prisma.sql`
        insert into ledger_entry (id, transaction_id, account_id, amount, at)
        select gen_random_uuid(), ${id}::uuid, line.id, line.amount, ${at} from ${lines}`,
    },
  ];
}

function linesOf({ cause, entries }: Posting) {
  const wrong = unbalanced(entries);
  if (wrong !== null) throw new Error(`${cause} does not sum to zero in ${wrong}`);
  return entries.map(({ account, organisationId, currency, amount }) => ({
    id: accountKey(account, organisationId, currency),
    kind: account,
    organisation: organisationId,
    currency,
    amount,
  }));
}
