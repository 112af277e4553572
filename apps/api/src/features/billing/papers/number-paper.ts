import type { Tx } from "@commonbench/db/client";
import type { PaperKind } from "@commonbench/domain/billing/invoices";

interface Series {
  readonly issuerId: string;
  readonly kind: PaperKind;
  readonly year: number;
}

/**
 * The next number of a series. Its counter stays locked until the transaction ends, and goes back with it: no gap, and no
 * number twice.
 */
export async function nextNumber(tx: Tx, { issuerId, kind, year }: Series): Promise<number> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    insert into invoice_counter (issuer_id, kind, year, last) values (${issuerId}::uuid, ${kind}, ${year}, 1)
    on conflict (issuer_id, kind, year) do update set last = invoice_counter.last + 1
    returning last`;
  if (row === undefined) throw new Error("The counter of papers answered nothing.");
  return row.last;
}
