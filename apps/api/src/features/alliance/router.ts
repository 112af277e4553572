import { FoundAllianceInput } from "@commonbench/domain/alliance/schemas";
import { open, person, router } from "#api/trpc.ts";
import { foundAlliance } from "./found-alliance.ts";
import { getFounding } from "./get-founding.ts";
import { FoundedView, FoundingView } from "./view.ts";

export const alliance = router({
  founding: open.output(FoundingView).query(({ ctx }) => getFounding(ctx)),
  found: person
    .input(FoundAllianceInput)
    .output(FoundedView)
    .mutation(({ ctx, input }) => foundAlliance(ctx, input)),
});
