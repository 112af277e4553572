import { MOST_SAVED_SEARCHES } from "@commonbench/domain/saved-searches/rules";
import type { ListSavedSearchesInput } from "@commonbench/domain/saved-searches/schemas";
import type { PersonCtx } from "#api/context.ts";
import { loadSavedSearches } from "./load.ts";
import { toSavedSearchView } from "./to-view.ts";
import type { SavedSearchView } from "./view.ts";

/** A person's own, newest first. */
export async function listSavedSearches(
  ctx: PersonCtx,
  { locale }: ListSavedSearchesInput,
): Promise<SavedSearchView[]> {
  const rows = await loadSavedSearches(ctx.db, { personId: ctx.actor.personId }, MOST_SAVED_SEARCHES);
  return Promise.all(rows.map((row) => toSavedSearchView(ctx, row, locale)));
}
