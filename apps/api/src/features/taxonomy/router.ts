import { GetTaxonomyInput, ListPlacesInput } from "@commonbench/domain/taxonomy/schemas";
import { open, router } from "#api/trpc.ts";
import { getTaxonomy } from "./get-taxonomy.ts";
import { listPlaces } from "./list-places.ts";
import { PlacesView, TaxonomyView } from "./view.ts";

export const taxonomy = router({
  get: open
    .input(GetTaxonomyInput)
    .output(TaxonomyView)
    .query(({ ctx, input }) => getTaxonomy(ctx, input)),
  places: open
    .input(ListPlacesInput)
    .output(PlacesView)
    .query(({ ctx, input }) => listPlaces(ctx, input)),
});
