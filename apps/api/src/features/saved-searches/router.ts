import {
  AlertLinkInput,
  ListSavedSearchesInput,
  RemoveSavedSearchInput,
  SaveSearchInput,
  UpdateSavedSearchInput,
} from "@commonbench/domain/saved-searches/schemas";
import { open, person, router } from "#api/trpc.ts";
import { getAlert } from "./get-alert.ts";
import { listSavedSearches } from "./list-saved-searches.ts";
import { removeSavedSearch } from "./remove-saved-search.ts";
import { saveSearch } from "./save-search.ts";
import { stopAlert } from "./stop-alert.ts";
import { updateSavedSearch } from "./update-saved-search.ts";
import { AlertView, SavedSearchView } from "./view.ts";

export const savedSearches = router({
  list: person
    .input(ListSavedSearchesInput)
    .output(SavedSearchView.array())
    .query(({ ctx, input }) => listSavedSearches(ctx, input)),
  save: person
    .input(SaveSearchInput)
    .output(SavedSearchView)
    .mutation(({ ctx, input }) => saveSearch(ctx, input)),
  update: person
    .input(UpdateSavedSearchInput)
    .output(SavedSearchView)
    .mutation(({ ctx, input }) => updateSavedSearch(ctx, input)),
  remove: person.input(RemoveSavedSearchInput).mutation(({ ctx, input }) => removeSavedSearch(ctx, input)),
  alert: open
    .input(AlertLinkInput)
    .output(AlertView)
    .query(({ ctx, input }) => getAlert(ctx, input)),
  stopAlert: open
    .input(AlertLinkInput)
    .output(AlertView)
    .mutation(({ ctx, input }) => stopAlert(ctx, input)),
});
