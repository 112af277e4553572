import type { Tx } from "@commonbench/db/client";
import { enqueue } from "#api/queue.ts";

const BATCH = 500;

/** Cards show the organisation's name and credentials, so a change of these goes to the index of its published listings. */
export async function reindexListings(tx: Tx, organisationId: string): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from listing where organisation_id = ${organisationId}::uuid and status = 'published' order by id`;
  for (let at = 0; at < rows.length; at += BATCH) {
    await enqueue(tx, "index-listings", { listingIds: rows.slice(at, at + BATCH).map(({ id }) => id) });
  }
}
