import type { Tx } from "@commonbench/db/client";

/** One at a time, until the transaction ends, among all who name the same thing; for what no single row stands for. */
export async function holdLock(tx: Tx, name: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}
