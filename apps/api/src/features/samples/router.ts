import * as inputs from "@commonbench/domain/samples/schemas";
import { acting, router } from "#api/trpc.ts";
import { addReport } from "./add-report.ts";
import { describeSamples } from "./describe-samples.ts";
import { findSample } from "./find-sample.ts";
import { getSamples } from "./get-samples.ts";
import { handOverSamples } from "./hand-over-samples.ts";
import { listBench } from "./list-bench.ts";
import { moveSamples } from "./move-samples.ts";
import * as views from "./view.ts";

export const samples = router({
  of: acting
    .input(inputs.SamplesInput)
    .output(views.SamplesView.nullable())
    .query(({ ctx, input }) => getSamples(ctx, input)),
  bench: acting
    .input(inputs.ListBenchInput)
    .output(views.BenchView)
    .query(({ ctx, input }) => listBench(ctx, input)),
  find: acting
    .input(inputs.FindSampleInput)
    .output(views.FoundSampleView)
    .query(({ ctx, input }) => findSample(ctx, input)),
  describe: acting
    .input(inputs.DescribeSamplesInput)
    .output(views.ChangedView)
    .mutation(({ ctx, input }) => describeSamples(ctx, input)),
  handOver: acting
    .input(inputs.HandOverSamplesInput)
    .output(views.ChangedView)
    .mutation(({ ctx, input }) => handOverSamples(ctx, input)),
  move: acting
    .input(inputs.MoveSamplesInput)
    .output(views.ChangedView)
    .mutation(({ ctx, input }) => moveSamples(ctx, input)),
  addReport: acting
    .input(inputs.AddReportInput)
    .output(views.ChangedView)
    .mutation(({ ctx, input }) => addReport(ctx, input)),
});
