import { FeedFailure, isFeedStale } from "@commonbench/domain/availability/feeds";
import { z } from "zod";
import type { FeedRow } from "./load.ts";

/** A calendar that a listing follows. Its address is as good as a key to it, so only the host is told. */
export const FeedView = z.object({
  id: z.string(),
  listingId: z.string(),
  name: z.string(),
  host: z.string(),
  units: z.number().nullable(),
  triedAt: z.string().nullable(),
  fetchedAt: z.string().nullable(),
  failure: FeedFailure.nullable(),
  stale: z.boolean(),
});
export type FeedView = z.infer<typeof FeedView>;

export const FeedsView = z.object({
  feeds: FeedView.array(),
  can: z.object({ change: z.boolean() }),
});
export type FeedsView = z.infer<typeof FeedsView>;

export function toFeedView(
  { id, listingId, name, url, units, triedAt, fetchedAt, failure }: FeedRow,
  now: Date,
): FeedView {
  return {
    id,
    listingId,
    name,
    host: new URL(url).hostname,
    units,
    triedAt: triedAt?.toISOString() ?? null,
    fetchedAt: fetchedAt?.toISOString() ?? null,
    failure,
    stale: isFeedStale({ fetchedAt, failure }, now),
  };
}
