import { EntranceInput, FoundAllianceInput } from "@commonbench/domain/alliance/schemas";
import { open, person, router } from "#api/trpc.ts";
import { foundAlliance } from "./found-alliance.ts";
import { getEntrance } from "./get-entrance.ts";
import { getFounding } from "./get-founding.ts";
import { EntranceView, FoundedView, FoundingView } from "./view.ts";

export const alliance = router({
  entrance: open
    .input(EntranceInput)
    .output(EntranceView)
    .query(({ ctx, input }) => getEntrance(ctx, input)),
  founding: open.output(FoundingView).query(({ ctx }) => getFounding(ctx)),
  found: person
    .input(FoundAllianceInput)
    .output(FoundedView)
    .mutation(({ ctx, input }) => foundAlliance(ctx, input)),
});
