import type { Tx } from "@commonbench/db/client";
import { enqueueAll } from "#api/queue.ts";

/** Of the job that brings one listing; jobs that wait under it become one. */
export const indexKey = (listingId: string) => `index-listing:${listingId}`;

/**
 * Has the index follow once the transaction has committed. The listing's search version grows in the same transaction, so
 * whichever job writes last, the newest document stays. Rows are taken by id, so that two of these do not wait for each other.
 */
export async function enqueueIndex(tx: Tx, listingIds: readonly string[]): Promise<void> {
  if (listingIds.length === 0) return;
  await tx.$executeRaw`
    update listing set search_version = search_version + 1
    where id in (select id from listing where id = any(${[...listingIds]}::uuid[]) order by id for no key update)`;
  await enqueueAll(
    tx,
    "index-listings",
    listingIds.map((id) => ({ payload: { listingIds: [id] }, key: indexKey(id) })),
  );
}
