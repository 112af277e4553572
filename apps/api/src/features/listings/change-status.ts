import type { Tx } from "@commonbench/db/client";
import { refuse } from "@commonbench/domain/errors";
import { nextListingStatus } from "@commonbench/domain/listings/rules";
import type { ListingAction } from "@commonbench/domain/listings/schemas";
import type { PersonCtx } from "#api/context.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { canOf } from "./can.ts";
import { enqueueIndex } from "./enqueue-index.ts";
import type { LoadedListing } from "./load.ts";
import type { StatusView } from "./own-view.ts";

/** In the trail: what was done. */
export const DONE = {
  publish: "listing.published",
  pause: "listing.paused",
  close: "listing.closed",
  reopen: "listing.reopened",
  remove: "listing.removed",
  restore: "listing.restored",
} as const satisfies Record<ListingAction, string>;

/** One step of the lifecycle: the new status, the trail, the index. */
export async function changeStatus(
  tx: Tx,
  ctx: PersonCtx,
  listing: LoadedListing,
  action: ListingAction,
  reason?: string,
): Promise<StatusView> {
  const { id, organisationId, version } = listing;
  const status = nextListingStatus(listing.status, action) ?? refuse("listings.not-allowed-now");
  await tx.listing.update({
    where: { id, version, status: listing.status },
    data: {
      status,
      version: { increment: 1 },
      pausedByMembership: false,
      removedReason: status === "removed" ? (reason ?? null) : null,
      ...(action === "publish" ? { publishedAt: ctx.now() } : {}),
    },
    select: { id: true },
  });
  await recordTrail(tx, ctx, {
    subject: "listing",
    subjectId: id,
    action: DONE[action],
    organisationId,
    ...(reason === undefined ? {} : { reason }),
  });
  await enqueueIndex(tx, [id]);
  return { id, status, version: version + 1, can: canOf(ctx.actor, { organisationId, status }) };
}
