import { GetOutlineInput, GetTaxonomyInput, ListPlacesInput } from "@commonbench/domain/taxonomy/schemas";
import { open, router } from "#api/trpc.ts";
import { getOutline } from "./get-outline.ts";
import { getTaxonomy } from "./get-taxonomy.ts";
import { listPlaces } from "./list-places.ts";
import { OutlineView, PlacesView, TaxonomyView } from "./view.ts";

export const taxonomy = router({
  get: open
    .input(GetTaxonomyInput)
    .output(TaxonomyView)
    .query(({ ctx, input }) => getTaxonomy(ctx, input)),
  outline: open
    .input(GetOutlineInput)
    .output(OutlineView)
    .query(({ ctx, input }) => getOutline(ctx, input)),
  places: open
    .input(ListPlacesInput)
    .output(PlacesView)
    .query(({ ctx, input }) => listPlaces(ctx, input)),
});
