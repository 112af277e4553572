import { ListTrailInput } from "@commonbench/domain/trail/schemas";
import { person, router } from "#api/trpc.ts";
import { listTrail } from "./list-trail.ts";
import { TrailView } from "./view.ts";

export const trail = router({
  list: person
    .input(ListTrailInput)
    .output(TrailView)
    .query(({ ctx, input }) => listTrail(ctx, input)),
});
