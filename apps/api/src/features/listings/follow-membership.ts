import type { Tx } from "@commonbench/db/client";
import type { MembershipStatus } from "@commonbench/domain/memberships/schemas";
import type { Parts } from "#api/context.ts";
import type { MembershipChange } from "#api/events.ts";
import { enqueueIndex } from "./enqueue-index.ts";

const ENDS_PUBLISHING: ReadonlySet<MembershipStatus> = new Set(["suspended", "withdrawn", "expelled"]);

/** Listings follow the standing of their organisation: paused when it is lost, and exactly those resume when it is back. */
export async function followMembership(
  tx: Tx,
  _parts: Parts,
  { organisationId, status }: MembershipChange,
): Promise<void> {
  if (ENDS_PUBLISHING.has(status)) await pauseAll(tx, organisationId);
  else if (status === "admitted") await resumePaused(tx, organisationId);
  else if (status === "applied") await forgetPaused(tx, organisationId);
}

async function pauseAll(tx: Tx, organisationId: string): Promise<void> {
  const paused = await tx.$queryRaw<{ id: string }[]>`
    update listing set status = 'paused', paused_by_membership = true, version = version + 1, updated_at = now()
    where organisation_id = ${organisationId}::uuid and status = 'published' returning id`;
  await enqueueIndex(
    tx,
    paused.map(({ id }) => id),
  );
}

async function resumePaused(tx: Tx, organisationId: string): Promise<void> {
  const resumed = await tx.$queryRaw<{ id: string }[]>`
    update listing set status = 'published', paused_by_membership = false, version = version + 1, updated_at = now()
    where organisation_id = ${organisationId}::uuid and status = 'paused' and paused_by_membership returning id`;
  await enqueueIndex(
    tx,
    resumed.map(({ id }) => id),
  );
}

/** Somebody who left and applies anew decides again what to offer: prices and hours of long ago do not come back by themselves. */
async function forgetPaused(tx: Tx, organisationId: string): Promise<void> {
  await tx.$executeRaw`
    update listing set paused_by_membership = false where organisation_id = ${organisationId}::uuid and paused_by_membership`;
}
