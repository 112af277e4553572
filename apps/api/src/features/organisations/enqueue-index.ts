import type { Tx } from "@commonbench/db/client";
import { enqueue } from "#api/queue.ts";

/** Of the job that brings one organisation and its listings; jobs that wait under it become one. */
export const indexKey = (organisationId: string) => `index-organisation:${organisationId}`;

/**
 * Has the index follow once the transaction has committed: the organisation's own document and those of its listings, which
 * carry its name and credentials. One number grows for all of them, so a listing that is being edited is not touched.
 */
export async function enqueueIndex(tx: Tx, organisationId: string): Promise<void> {
  await tx.$executeRaw`update organisation set search_version = search_version + 1 where id = ${organisationId}::uuid`;
  await enqueue(tx, "index-organisations", { organisationIds: [organisationId] }, indexKey(organisationId));
}
