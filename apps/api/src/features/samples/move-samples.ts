import type { Prisma, Tx } from "@commonbench/db/client";
import { conflict } from "@commonbench/domain/errors";
import { SAMPLE_TRAIL, statusesBefore } from "@commonbench/domain/samples/rules";
import type { MoveSamplesInput } from "@commonbench/domain/samples/schemas";
import type { ActingCtx } from "#api/context.ts";
import type { StepEvent } from "#api/features/reservations/notify.ts";
import { chosenOf, holdWork, requireSide } from "./load.ts";
import { releaseReports } from "./release-reports.ts";
import { completeWhenDone, samplesOf, tellSamples } from "./tell.ts";
import type { ChangedView } from "./view.ts";

type Move = MoveSamplesInput["move"];

/** Which steps the booker is told of; when a test begins is seen on the page. */
const EVENTS: Readonly<Partial<Record<Move, StepEvent>>> = { report: "samples-reported", lose: "samples-lost" };

/** The lab moves samples on, one or many at once. */
export async function moveSamples(ctx: ActingCtx, { reservationId, ...input }: MoveSamplesInput): Promise<ChangedView> {
  const { move, note } = input;
  await ctx.tx(async (tx) => {
    const work = await holdWork(tx, ctx, reservationId);
    requireSide(work, move);
    const chosen = chosenOf(work, input.lines, move).map(({ sample }) => sample);
    await storeMove(tx, ctx, move, chosen);
    if (move === "report") await releaseReports(tx, ctx, reservationId);
    const event = EVENTS[move];
    await tellSamples(tx, ctx, work.reservation, {
      action: SAMPLE_TRAIL[move],
      count: samplesOf(chosen),
      note,
      ...(event === undefined ? {} : { event }),
    });
    await completeWhenDone(tx, ctx, work.reservation);
  });
  return { reservationId };
}

/** The table says from which states, and to which; a sample that somebody has moved since makes a conflict. */
export async function storeMove(
  tx: Tx,
  { now }: ActingCtx,
  move: Move,
  samples: readonly { readonly id: string }[],
): Promise<void> {
  const stored = await tx.sample.updateMany({
    where: { id: { in: samples.map(({ id }) => id) }, status: { in: statusesBefore(move) } },
    data: { ...changes(move, now()), version: { increment: 1 } },
  });
  if (stored.count !== samples.length) conflict("samples.changed-meanwhile");
}

function changes(move: Move, now: Date): Prisma.SampleUncheckedUpdateManyInput {
  switch (move) {
    case "start":
      return { status: "in-test" };
    case "report":
      return { status: "reported", reportedAt: now, tellAt: null };
    case "use-up":
      return { status: "used-up" };
    case "lose":
      return { status: "lost", tellAt: null };
  }
}
