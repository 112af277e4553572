import { notFound } from "@commonbench/domain/errors";
import { readSampleCode } from "@commonbench/domain/samples/rules";
import type { FindSampleInput } from "@commonbench/domain/samples/schemas";
import type { z } from "zod";
import type { ActingCtx } from "#api/context.ts";
import type { FoundSampleView } from "./view.ts";

/** Where a code leads that was typed or scanned. Of others' samples nobody learns that they exist. */
export async function findSample(
  { db, actor }: ActingCtx,
  { code }: FindSampleInput,
): Promise<z.infer<typeof FoundSampleView>> {
  const read = readSampleCode(code) ?? notFound();
  const own = actor.organisation.id;
  const set = await db.sampleSet.findFirst({
    where: { number: read.number, OR: [{ providerId: own }, { bookerId: own }] },
    select: { reservationId: true },
  });
  if (set === null) notFound();
  const { reservationId } = set;
  if (read.place === null) return { reservationId, sampleId: null };
  const sample = await db.sample.findUnique({
    where: { reservationId_place: { reservationId, place: read.place } },
    select: { id: true },
  });
  return sample === null ? notFound() : { reservationId, sampleId: sample.id };
}
