import { GetTaxonomyInput } from "@commonbench/domain/taxonomy/schemas";
import { open, router } from "#api/trpc.ts";
import { getTaxonomy } from "./get-taxonomy.ts";
import { TaxonomyView } from "./view.ts";

export const taxonomy = router({
  get: open
    .input(GetTaxonomyInput)
    .output(TaxonomyView)
    .query(({ ctx, input }) => getTaxonomy(ctx, input)),
});
