import type { Parts } from "#api/context.ts";
import { newestPublication } from "#api/features/listings/newly-published.ts";
import { alertSearch } from "./alert-search.ts";
import { loadSavedSearches, type SavedSearchRow } from "./load.ts";

const PAGE = 100;
const MINUTE_MS = 60_000;
/** A listing takes a moment to reach the index: for this long after a publication every search is asked again. */
const GRACE_MS = 5 * MINUTE_MS;

/** Every minute: the digests that are due, and what wants to hear at once while something new is there. */
export async function alertSearches(parts: Parts): Promise<void> {
  for (let after: string | null = null; ;) {
    const due = await loadDue(parts, after);
    for (const search of due) await alertSearch(parts, search);
    after = due.at(-1)?.id ?? null;
    if (due.length < PAGE) return;
  }
}

async function loadDue({ db, now }: Parts, after: string | null): Promise<SavedSearchRow[]> {
  const newest = await newestPublication(db);
  const fresh = newest === null ? null : new Date(newest.getTime() + GRACE_MS);
  return loadSavedSearches(
    db,
    {
      ...(after === null ? {} : { id: { lt: after } }),
      OR: [{ nextAt: { lte: now() } }, ...(fresh === null ? [] : [{ pace: "at-once", checkedAt: { lt: fresh } }])],
    },
    PAGE,
  );
}
