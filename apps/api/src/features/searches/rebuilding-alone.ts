import type { Parts } from "#api/context.ts";
import { SetupError } from "#api/env.ts";

/** The database lets go of the lock when this process is gone, however it went. */
export async function rebuildingAlone({ pool }: Pick<Parts, "pool">, work: () => Promise<unknown>): Promise<void> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ free: boolean }>(
      "select pg_try_advisory_lock(hashtextextended('rebuild-search', 0)) as free",
    );
    if (rows[0]?.free !== true) throw new SetupError("The search index is already being rebuilt by another process.");
    await work();
  } finally {
    client.release(true);
  }
}
