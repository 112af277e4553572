import { nextDigest } from "@commonbench/domain/saved-searches/rules";
import type { Parts } from "#api/context.ts";
import { matchListings } from "#api/features/listings/match-listings.ts";
import { newlyPublished } from "#api/features/listings/newly-published.ts";
import { loadReader } from "#api/features/people/load-actor.ts";
import { transactions } from "#api/tx.ts";
import type { SavedSearchRow } from "./load.ts";
import { tellOfAlert } from "./tell.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Tells the person of what is new for one search. What has been named once is kept, and that it is told is decided in
 * the same transaction, so running twice or being killed half way tells nobody twice and forgets nothing.
 */
export async function alertSearch(parts: Parts, search: SavedSearchRow): Promise<void> {
  const { id, personId, organisationId, pace, nextAt } = search;
  const now = parts.now();
  const reader = await loadReader(parts.db, personId, organisationId);
  if (reader === null) return;
  const candidates = await newlyPublished(parts.db, watchedFrom(search));
  const matches = await matchListings(parts, reader, search, candidates);
  await transactions(parts.db)(async (tx) => {
    const { count } = await tx.savedSearch.updateMany({
      where: { id, pace, nextAt },
      data: { checkedAt: now, nextAt: nextDigest(pace, now) },
    });
    // Changed, removed or done by somebody else meanwhile.
    if (count === 0 || matches.length === 0) return;
    const told = await tx.savedSearchHit.createManyAndReturn({
      data: matches.map((listingId) => ({ searchId: id, listingId, toldAt: now })),
      skipDuplicates: true,
      select: { listingId: true },
    });
    const news = new Set(told.map(({ listingId }) => listingId));
    if (news.size > 0)
      await tellOfAlert(
        tx,
        parts,
        search,
        matches.filter((match) => news.has(match)),
      );
  });
}

/** A day further back than the last look, for what reached the index late; never to before the search watched. */
function watchedFrom({ watchesFrom, checkedAt }: SavedSearchRow): Date {
  return new Date(Math.max(watchesFrom.getTime(), checkedAt.getTime() - DAY_MS));
}
