import { type ListFeedsInput, MOST_FEEDS } from "@commonbench/domain/availability/feeds";
import { roleCovers } from "@commonbench/domain/people/rules";
import type { ActingCtx } from "#api/context.ts";
import { loadOwnListing } from "#api/features/listings/load.ts";
import { loadFeeds } from "./load.ts";
import { type FeedsView, toFeedView } from "./view.ts";

/** The calendars that a listing of the organisation in use follows. */
export async function listFeeds(ctx: ActingCtx, { listingId }: ListFeedsInput): Promise<FeedsView> {
  await ctx.tx((tx) => loadOwnListing(tx, ctx, listingId));
  const feeds = await loadFeeds(ctx.db, { listingId }, MOST_FEEDS);
  const change = roleCovers(ctx.actor.organisation.role, "manager");
  return {
    feeds: feeds.toSorted((a, b) => a.id.localeCompare(b.id)).map((feed) => toFeedView(feed, ctx.now())),
    can: { change, add: change && feeds.length < MOST_FEEDS },
  };
}
