import type { Tx } from "@commonbench/db/client";
import { conflict, notFound, refuse } from "@commonbench/domain/errors";
import { isUnderTest, SAMPLE_TRAIL } from "@commonbench/domain/samples/rules";
import type { AddReportInput } from "@commonbench/domain/samples/schemas";
import type { ActingCtx } from "#api/context.ts";
import { loadAnyFiles, loadAttachable } from "#api/features/files/load.ts";
import { signals } from "#api/features/reservations/tell.ts";
import { say } from "#api/live.ts";
import { holdWork, requireSide, type SampleRow, type Work } from "./load.ts";
import { storeMove } from "./move-samples.ts";
import { releaseReports } from "./release-reports.ts";
import { samplesOf, tellSamples } from "./tell.ts";
import type { ChangedView } from "./view.ts";

/**
 * The lab adds a report on samples that it has. With `handsOver` they are reported at once; what replaces a report that
 * the booker has is the booker's at once, too.
 */
export async function addReport(ctx: ActingCtx, input: AddReportInput): Promise<ChangedView> {
  const { id, reservationId } = input;
  await ctx.tx(async (tx) => {
    const work = await holdWork(tx, ctx, reservationId);
    requireSide(work, "report");
    if (await isKnown(tx, id, reservationId)) return;
    const covered = coveredBy(work, input);
    const version = await versionOf(tx, input);
    await requireReadable(tx, ctx, input.fileIds);
    await storeReport(tx, ctx, input, version);
    const reported = input.handsOver ? covered.filter(({ status }) => isUnderTest(status)) : [];
    if (reported.length > 0) await storeMove(tx, ctx, "report", reported);
    await releaseReports(tx, ctx, reservationId);
    await tellReport(tx, ctx, work, { input, covered, reported });
  });
  return { reservationId };
}

/** The same call again is the same report. */
async function isKnown(tx: Tx, id: string, reservationId: string): Promise<boolean> {
  const known = await tx.sampleReport.findUnique({ where: { id }, select: { reservationId: true } });
  if (known !== null && known.reservationId !== reservationId) conflict("samples.id-taken");
  return known !== null;
}

/** Samples that the lab has or had; a booking that is over takes corrections of its reports only. */
function coveredBy({ samples, reservation }: Work, { sampleIds, replacesId }: AddReportInput): SampleRow[] {
  const standing = reservation.status === "in-use" || (reservation.status === "completed" && replacesId !== null);
  const wanted = new Set(sampleIds);
  const covered = samples.filter(({ id }) => wanted.has(id));
  if (covered.length !== wanted.size) notFound();
  const had = covered.every(({ reportedAt, status }) => reportedAt !== null || isUnderTest(status));
  return standing && had ? covered : refuse("samples.not-allowed-now");
}

async function versionOf(tx: Tx, { reservationId, replacesId }: AddReportInput): Promise<number> {
  if (replacesId === null) return 1;
  const replaced = await tx.sampleReport.findFirst({
    where: { id: replacesId, reservationId },
    select: { version: true, replacedBy: { select: { id: true } } },
  });
  if (replaced === null) notFound();
  return replaced.replacedBy === null ? replaced.version + 1 : conflict("samples.already-replaced");
}

/** Documents and photos of the lab's own: what can be read on the page. */
async function requireReadable(tx: Tx, { actor }: ActingCtx, fileIds: readonly string[]): Promise<void> {
  const ids = [...new Set(fileIds)];
  await loadAttachable(tx, actor.organisation.id, ids);
  const files = await loadAnyFiles(tx, ids);
  if ([...files.values()].some(({ kind }) => kind === "attachment")) refuse("files.type-not-allowed");
}

async function storeReport(tx: Tx, ctx: ActingCtx, input: AddReportInput, version: number): Promise<void> {
  const { id, reservationId, replacesId, note } = input;
  await tx.sampleReport.create({
    data: {
      id,
      reservationId,
      version,
      replacesId,
      note,
      fileIds: [...new Set(input.fileIds)],
      personId: ctx.actor.personId,
      createdAt: ctx.now(),
      lines: { create: [...new Set(input.sampleIds)].map((sampleId) => ({ sampleId })) },
    },
    select: { id: true },
  });
}

interface Added {
  readonly input: AddReportInput;
  readonly covered: readonly SampleRow[];
  readonly reported: readonly SampleRow[];
}

/** What the booker cannot see yet is not told of either, not even in the history. */
async function tellReport(tx: Tx, ctx: ActingCtx, work: Work, { input, covered, reported }: Added): Promise<void> {
  const { note, replacesId } = input;
  const released = covered.every((sample) => sample.reportedAt !== null || reported.includes(sample));
  if (!released) return say(tx, ...signals(work.reservation));
  const action = replacesId === null ? SAMPLE_TRAIL.report : SAMPLE_TRAIL["replace-report"];
  await tellSamples(tx, ctx, work.reservation, {
    action,
    count: samplesOf(reported.length > 0 ? reported : covered),
    note,
    event: "samples-reported",
  });
}
