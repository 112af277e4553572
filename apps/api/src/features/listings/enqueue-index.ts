import type { Tx } from "@commonbench/db/client";
import { enqueue } from "#api/queue.ts";

/** Has the index follow once the transaction has committed. Waiting jobs for one listing become one. */
export async function enqueueIndex(tx: Tx, listingIds: readonly string[]): Promise<void> {
  if (listingIds.length === 0) return;
  const [only, ...others] = listingIds;
  const key = others.length === 0 ? `index-listing:${only}` : undefined;
  await enqueue(tx, "index-listings", { listingIds: [...listingIds] }, key);
}
