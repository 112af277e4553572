import type { Tx } from "@commonbench/db/client";
import { conflict, refuse } from "@commonbench/domain/errors";
import { SAMPLE_TRAIL } from "@commonbench/domain/samples/rules";
import type { DescribeSamplesInput, SampleLine } from "@commonbench/domain/samples/schemas";
import { v7 as newId } from "uuid";
import type { ActingCtx } from "#api/context.ts";
import { holdWork, type Work } from "./load.ts";
import { samplesOf, tellSamples } from "./tell.ts";
import type { ChangedView } from "./view.ts";

/** Says what is coming, before anything has been received: either side may, since a parcel is also opened at a counter. */
export async function describeSamples(ctx: ActingCtx, input: DescribeSamplesInput): Promise<ChangedView> {
  const { reservationId, version } = input;
  await ctx.tx(async (tx) => {
    const work = await holdWork(tx, ctx, reservationId);
    const lines = input.lines.filter(
      ({ id }, at, all) => id === null || all.findIndex((each) => each.id === id) === at,
    );
    requireDescribable(work, lines);
    if (work.set.version !== version) conflict("samples.changed-meanwhile");
    const nextPlace = await storeLines(tx, work, lines);
    await tx.sampleSet.update({ where: { reservationId, version }, data: { nextPlace, version: version + 1 } });
    await tellSamples(tx, ctx, work.reservation, { action: SAMPLE_TRAIL.describe, count: samplesOf(lines) });
  });
  return { reservationId };
}

function requireDescribable({ reservation, samples }: Work, lines: readonly SampleLine[]): void {
  const untouched = samples.every(({ status }) => status === "announced");
  if (reservation.status !== "confirmed" || !untouched) refuse("samples.not-allowed-now");
  if (samplesOf(lines) !== reservation.samples) refuse("samples.wrong-count");
}

/** Lines that stay keep their places, and new ones get places that no label has had. */
async function storeLines(tx: Tx, { set, samples }: Work, lines: readonly SampleLine[]): Promise<number> {
  const { reservationId } = set;
  const known = new Set(samples.map(({ id }) => id));
  const kept = lines.flatMap(({ id, ...said }) => (id !== null && known.has(id) ? [{ id, said }] : []));
  const fresh = lines.filter(({ id }) => id === null || !known.has(id));
  await tx.sample.deleteMany({ where: { reservationId, id: { notIn: kept.map(({ id }) => id) } } });
  await tx.sample.createMany({
    data: fresh.map((line, index) => ({
      ...line,
      id: newId(),
      reservationId,
      status: "announced",
      place: set.nextPlace + index,
    })),
  });
  for (const { id, said } of kept)
    await tx.sample.update({ where: { id, status: "announced" }, data: { ...said, version: { increment: 1 } } });
  return set.nextPlace + fresh.length;
}
