import {
  FindListingsInput,
  LocateListingsInput,
  SuggestCategoryInput,
  SuggestInput,
} from "@commonbench/domain/listings/filters";
import {
  CompareListingsInput,
  RecallListingsInput,
  SimilarListingsInput,
  WidenSearchInput,
} from "@commonbench/domain/listings/finding";
import {
  ActOnListingInput,
  GetListingInput,
  ListingInput,
  ListOwnListingsInput,
  ListRevisionsInput,
  PauseListingsInput,
  RemoveListingInput,
  StartListingInput,
  UpdateListingInput,
} from "@commonbench/domain/listings/schemas";
import { acting, open, person, router } from "#api/trpc.ts";
import { actOnListing } from "./act-on-listing.ts";
import { cloneListing } from "./clone-listing.ts";
import { compareListings } from "./compare-listings.ts";
import { CardsView, ComparisonView } from "./compare-view.ts";
import { discardListing } from "./discard-listing.ts";
import { editListing } from "./edit-listing.ts";
import { EditView } from "./edit-view.ts";
import { findListings } from "./find-listings.ts";
import { CategorySuggestionsView, FoundView, PinsView, SuggestionsView } from "./find-view.ts";
import { getListing } from "./get-listing.ts";
import { listOwnListings } from "./list-own-listings.ts";
import { listRevisions } from "./list-revisions.ts";
import { locateListings } from "./locate-listings.ts";
import { DoneView, HistoryView, NewListingView, OwnListingsView, PausedView, StatusView } from "./own-view.ts";
import { pauseListings } from "./pause-listings.ts";
import { recallListings } from "./recall-listings.ts";
import { removeListing } from "./remove-listing.ts";
import { restoreListing } from "./restore-listing.ts";
import { similarListings } from "./similar-listings.ts";
import { startListing } from "./start-listing.ts";
import { suggestCategory } from "./suggest-category.ts";
import { suggestWords } from "./suggest-words.ts";
import { updateListing } from "./update-listing.ts";
import { ListingView } from "./view.ts";
import { viewListing } from "./view-listing.ts";
import { widenSearch } from "./widen-search.ts";
import { WiderView } from "./widen-view.ts";

export const listings = router({
  find: open
    .input(FindListingsInput)
    .output(FoundView)
    .query(({ ctx, input }) => findListings(ctx, input)),
  locate: open
    .input(LocateListingsInput)
    .output(PinsView)
    .query(({ ctx, input }) => locateListings(ctx, input)),
  suggest: open
    .input(SuggestInput)
    .output(SuggestionsView)
    .query(({ ctx, input }) => suggestWords(ctx, input)),
  suggestCategory: open
    .input(SuggestCategoryInput)
    .output(CategorySuggestionsView)
    .query(({ ctx, input }) => suggestCategory(ctx, input)),
  widen: open
    .input(WidenSearchInput)
    .output(WiderView)
    .query(({ ctx, input }) => widenSearch(ctx, input)),
  compare: open
    .input(CompareListingsInput)
    .output(ComparisonView)
    .query(({ ctx, input }) => compareListings(ctx, input)),
  recall: open
    .input(RecallListingsInput)
    .output(CardsView)
    .query(({ ctx, input }) => recallListings(ctx, input)),
  similar: open
    .input(SimilarListingsInput)
    .output(CardsView)
    .query(({ ctx, input }) => similarListings(ctx, input)),
  get: open
    .input(GetListingInput)
    .output(ListingView)
    .query(({ ctx, input }) => getListing(ctx, input)),
  view: open
    .input(ListingInput)
    .output(DoneView)
    .mutation(({ ctx, input }) => viewListing(ctx, input)),
  own: acting
    .input(ListOwnListingsInput)
    .output(OwnListingsView)
    .query(({ ctx, input }) => listOwnListings(ctx, input)),
  start: acting
    .input(StartListingInput)
    .output(NewListingView)
    .mutation(({ ctx, input }) => startListing(ctx, input)),
  edit: acting
    .input(ListingInput)
    .output(EditView)
    .query(({ ctx, input }) => editListing(ctx, input)),
  update: acting
    .input(UpdateListingInput)
    .output(EditView)
    .mutation(({ ctx, input }) => updateListing(ctx, input)),
  act: acting
    .input(ActOnListingInput)
    .output(StatusView)
    .mutation(({ ctx, input }) => actOnListing(ctx, input)),
  pauseMany: acting
    .input(PauseListingsInput)
    .output(PausedView)
    .mutation(({ ctx, input }) => pauseListings(ctx, input)),
  discard: acting
    .input(ListingInput)
    .output(DoneView)
    .mutation(({ ctx, input }) => discardListing(ctx, input)),
  clone: acting
    .input(ListingInput)
    .output(NewListingView)
    .mutation(({ ctx, input }) => cloneListing(ctx, input)),
  history: person
    .input(ListRevisionsInput)
    .output(HistoryView)
    .query(({ ctx, input }) => listRevisions(ctx, input)),
  remove: person
    .input(RemoveListingInput)
    .output(StatusView)
    .mutation(({ ctx, input }) => removeListing(ctx, input)),
  restore: person
    .input(ListingInput)
    .output(StatusView)
    .mutation(({ ctx, input }) => restoreListing(ctx, input)),
});
