import { GetHomeInput } from "@commonbench/domain/insights/schemas";
import { open, router } from "#api/trpc.ts";
import { getHome } from "./get-home.ts";
import { HomeView } from "./view.ts";

export const insights = router({
  home: open
    .input(GetHomeInput)
    .output(HomeView)
    .query(({ ctx, input }) => getHome(ctx, input)),
});
