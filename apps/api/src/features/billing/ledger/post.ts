import type { Prisma, Tx } from "@commonbench/db/client";
import { accountKey, type Entry, unbalanced } from "@commonbench/domain/billing/ledger";

export interface Posting {
  /** What it follows from. The same cause again posts nothing. */
  readonly cause: string;
  readonly kind: string;
  readonly paymentId?: string | null;
  readonly entries: readonly Entry[];
  readonly data?: Prisma.InputJsonObject;
  readonly at: Date;
}

/** Writes one transaction of the ledger; false when this cause had been posted before. */
export async function post(
  tx: Tx,
  { cause, kind, paymentId = null, entries, data = {}, at }: Posting,
): Promise<boolean> {
  if (entries.length === 0) return false;
  const wrong = unbalanced(entries);
  if (wrong !== null) throw new Error(`${cause} does not sum to zero in ${wrong}`);
  const [made] = await tx.ledgerTransaction.createManyAndReturn({
    data: [{ cause, kind, paymentId, data, at }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (made === undefined) return false;
  await tx.ledgerAccount.createMany({
    data: entries.map(({ account: kind, organisationId, currency }) => ({
      id: accountKey(kind, organisationId, currency),
      kind,
      organisationId,
      currency,
    })),
    skipDuplicates: true,
  });
  await tx.ledgerEntry.createMany({
    data: entries.map(({ account, organisationId, currency, amount }) => ({
      transactionId: made.id,
      accountId: accountKey(account, organisationId, currency),
      amount,
      at,
    })),
  });
  return true;
}
