import { ListUnmetInput, MarkUnmetInput } from "@commonbench/domain/searches/schemas";
import { person, router } from "#api/trpc.ts";
import { listUnmet } from "./list-unmet.ts";
import { markUnmet } from "./mark-unmet.ts";
import { MarkedUnmetView, UnmetView } from "./view.ts";

export const searches = router({
  unmet: person
    .input(ListUnmetInput)
    .output(UnmetView)
    .query(({ ctx, input }) => listUnmet(ctx, input)),
  markUnmet: person
    .input(MarkUnmetInput)
    .output(MarkedUnmetView)
    .mutation(({ ctx, input }) => markUnmet(ctx, input)),
});
