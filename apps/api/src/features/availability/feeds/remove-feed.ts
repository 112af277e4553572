import type { FeedInput } from "@commonbench/domain/availability/feeds";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { loadOwnFeed } from "./load.ts";

/** What the calendar said counts no more. */
export async function removeFeed(ctx: ActingCtx, { id }: FeedInput): Promise<void> {
  requireRole(ctx, "manager");
  const { organisation } = ctx.actor;
  await ctx.tx(async (tx) => {
    const { name, url, listingId } = await loadOwnFeed(tx, id, organisation.id);
    await tx.busyFeed.delete({ where: { id } });
    const data = { name, host: new URL(url).hostname };
    const about = { subject: "listing", subjectId: listingId, organisationId: organisation.id } as const;
    await recordTrail(tx, ctx, { ...about, action: "listing.feed-removed", data });
  });
}
