import type { ListFeedsInput } from "@commonbench/domain/availability/feeds";
import { roleCovers } from "@commonbench/domain/people/rules";
import type { ActingCtx } from "#api/context.ts";
import { loadOwnListing } from "#api/features/listings/load.ts";
import { loadFeeds } from "./load.ts";
import { type FeedsView, toFeedView } from "./view.ts";

const MOST = 500;

/** The calendars that listings of the organisation in use follow, those of one listing together. */
export async function listFeeds(ctx: ActingCtx, { listingId }: ListFeedsInput): Promise<FeedsView> {
  const { organisation } = ctx.actor;
  if (listingId !== undefined) await ctx.tx((tx) => loadOwnListing(tx, ctx, listingId));
  const where = { listing: { organisationId: organisation.id }, ...(listingId === undefined ? {} : { listingId }) };
  const feeds = await loadFeeds(ctx.db, where, MOST);
  const order = (feed: (typeof feeds)[number]) => `${feed.listingId} ${feed.id}`;
  return {
    feeds: feeds.toSorted((a, b) => order(a).localeCompare(order(b))).map((feed) => toFeedView(feed, ctx.now())),
    can: { change: roleCovers(organisation.role, "manager") },
  };
}
