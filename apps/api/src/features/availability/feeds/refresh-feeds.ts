import { FEED_MINUTES, MOST_FEEDS } from "@commonbench/domain/availability/feeds";
import type { Parts } from "#api/context.ts";
import { transactions } from "#api/tx.ts";
import { fetchFeed } from "./fetch-feed.ts";
import { type FeedFreshness, feedFreshness, type FeedRow, loadFeeds } from "./load.ts";
import { storeAnswer } from "./store-answer.ts";

const AT_ONCE = 4;
const MOST_A_RUN = 400;
const PATIENT_MS = 10_000;
/** While somebody waits for their confirmation. */
const IMPATIENT_MS = 4000;
const JUST_READ_MS = 60_000;

/** Each minute: the calendars that are due, each every quarter of an hour. */
export async function refreshDueFeeds(parts: Parts): Promise<void> {
  const due = await loadFeeds(parts.db, { nextAt: { lte: parts.now() } }, MOST_A_RUN);
  const waiting = due.values();
  const work = async () => {
    for (const feed of waiting) await refreshFeed(parts, feed, PATIENT_MS);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/**
 * Asks the calendars that a listing follows once more, before something of it is confirmed, and says how far they can be
 * relied on then. Reaches out, so it is called outside of transactions.
 */
export async function refreshFeeds(parts: Parts, listingId: string): Promise<FeedFreshness> {
  const before = new Date(parts.now().getTime() - JUST_READ_MS);
  const feeds = await loadFeeds(
    parts.db,
    { listingId, OR: [{ triedAt: null }, { triedAt: { lte: before } }] },
    MOST_FEEDS,
  );
  await Promise.all(feeds.map((feed) => refreshFeed(parts, feed, IMPATIENT_MS)));
  return feedFreshness(parts.db, listingId, parts.now());
}

/** Asks one calendar and keeps what it says. */
export async function refreshFeed(parts: Parts, feed: FeedRow, timeoutMs = PATIENT_MS): Promise<void> {
  const askedAt = parts.now();
  const answer = await fetchFeed(parts, feed, timeoutMs);
  const nextAt = new Date(askedAt.getTime() + FEED_MINUTES * 60_000);
  await transactions(parts.db)((tx) => storeAnswer(tx, { feedId: feed.id, answer, askedAt, nextAt }));
}
