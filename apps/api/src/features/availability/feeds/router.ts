import { AddFeedInput, FeedInput, ListFeedsInput } from "@commonbench/domain/availability/feeds";
import { acting, router } from "#api/trpc.ts";
import { addFeed } from "./add-feed.ts";
import { listFeeds } from "./list-feeds.ts";
import { refreshOwnFeed } from "./refresh-feed.ts";
import { removeFeed } from "./remove-feed.ts";
import { FeedsView, FeedView } from "./view.ts";

/** Calendars outside of ours that say when a listing is taken. */
export const feeds = router({
  list: acting
    .input(ListFeedsInput)
    .output(FeedsView)
    .query(({ ctx, input }) => listFeeds(ctx, input)),
  add: acting
    .input(AddFeedInput)
    .output(FeedView)
    .mutation(({ ctx, input }) => addFeed(ctx, input)),
  refresh: acting
    .input(FeedInput)
    .output(FeedView)
    .mutation(({ ctx, input }) => refreshOwnFeed(ctx, input)),
  remove: acting.input(FeedInput).mutation(({ ctx, input }) => removeFeed(ctx, input)),
});
