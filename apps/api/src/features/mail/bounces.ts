import type { Db, Tx } from "@commonbench/db/client";

export interface Bounce {
  readonly since: Date;
  readonly reason: string;
}

/** Of these addresses the ones that a mail server has called impossible. */
export async function loadBouncing(db: Db | Tx, emails: readonly string[]): Promise<ReadonlyMap<string, Bounce>> {
  const rows = await db.bouncingAddress.findMany({ where: { email: { in: [...emails] } } });
  return new Map(rows.map(({ email, since, reason }) => [email, { since, reason }]));
}

export async function markBouncing(tx: Tx, email: string, reason: string, at: Date): Promise<void> {
  await tx.bouncingAddress.upsert({
    where: { email },
    create: { email, since: at, reason },
    update: { reason },
  });
}

/** A mail has arrived there again. */
export async function clearBouncing(tx: Tx, email: string): Promise<void> {
  await tx.bouncingAddress.deleteMany({ where: { email } });
}
