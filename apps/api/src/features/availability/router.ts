import {
  AddBlockInput,
  AddClosureInput,
  BlockInput,
  ClosureInput,
  CopyHolidaysInput,
  CountStandingInput,
  FindFreeInput,
  GetAvailabilityInput,
  ListBlocksInput,
  UpdateAvailabilityInput,
} from "@commonbench/domain/availability/schemas";
import { acting, open, router } from "#api/trpc.ts";
import { addBlock, removeBlock } from "./change-blocks.ts";
import { addClosure, copyHolidays, listClosures, removeClosure } from "./change-closures.ts";
import { feeds } from "./feeds/router.ts";
import { findFree } from "./find-free.ts";
import { getAvailability } from "./get-availability.ts";
import { listBlocks } from "./list-blocks.ts";
import { countStanding } from "./standing.ts";
import { updateAvailability } from "./update-availability.ts";
import {
  AvailabilityView,
  BlocksView,
  BlockView,
  ClosuresView,
  ClosureView,
  CopiedView,
  DoneView,
  FreeView,
  StandingView,
} from "./view.ts";

const closures = router({
  list: acting.output(ClosuresView).query(({ ctx }) => listClosures(ctx)),
  add: acting
    .input(AddClosureInput)
    .output(ClosureView)
    .mutation(({ ctx, input }) => addClosure(ctx, input)),
  copy: acting
    .input(CopyHolidaysInput)
    .output(CopiedView)
    .mutation(({ ctx, input }) => copyHolidays(ctx, input)),
  remove: acting
    .input(ClosureInput)
    .output(DoneView)
    .mutation(({ ctx, input }) => removeClosure(ctx, input)),
});

const blocks = router({
  list: acting
    .input(ListBlocksInput)
    .output(BlocksView)
    .query(({ ctx, input }) => listBlocks(ctx, input)),
  add: acting
    .input(AddBlockInput)
    .output(BlockView)
    .mutation(({ ctx, input }) => addBlock(ctx, input)),
  remove: acting
    .input(BlockInput)
    .output(DoneView)
    .mutation(({ ctx, input }) => removeBlock(ctx, input)),
});

export const availability = router({
  free: open
    .input(FindFreeInput)
    .output(FreeView)
    .query(({ ctx, input }) => findFree(ctx, input)),
  get: acting
    .input(GetAvailabilityInput)
    .output(AvailabilityView)
    .query(({ ctx, input }) => getAvailability(ctx, input)),
  update: acting
    .input(UpdateAvailabilityInput)
    .output(AvailabilityView)
    .mutation(({ ctx, input }) => updateAvailability(ctx, input)),
  standing: acting
    .input(CountStandingInput)
    .output(StandingView)
    .query(({ ctx, input }) => countStanding(ctx, input)),
  closures,
  blocks,
  feeds,
});
