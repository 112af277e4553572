import type { Tx } from "@commonbench/db/client";
import { isAllDone } from "@commonbench/domain/samples/rules";
import { SampleStatus } from "@commonbench/domain/samples/schemas";
import type { ActingCtx } from "#api/context.ts";
import { completeReservation } from "#api/features/reservations/expire-reservations.ts";
import type { ReservationRow } from "#api/features/reservations/load.ts";
import { notifyStep, type StepEvent } from "#api/features/reservations/notify.ts";
import { recordReservation, signals } from "#api/features/reservations/tell.ts";
import { say } from "#api/live.ts";

export interface SampleStep {
  /** For the trail. */
  readonly action: string;
  /** How many samples, and not how many lines of them. */
  readonly count: number;
  readonly note?: string;
  /** For the other side. */
  readonly event?: StepEvent;
  /** Count or weight do not agree with the time before: both sides hear of it. */
  readonly differing?: number;
}

/** Writes a step into the trail of the reservation, tells the other side, and whoever has a page open. */
export async function tellSamples(
  tx: Tx,
  ctx: ActingCtx,
  row: ReservationRow,
  { action, count, note = "", event, differing = 0 }: SampleStep,
): Promise<void> {
  const side = ctx.actor.organisation.id === row.providerId ? "booker" : "provider";
  await recordReservation(tx, ctx, row, action, { count }, note);
  if (event !== undefined) await notifyStep(tx, ctx, row, { event, side, count, reason: note });
  if (differing > 0)
    for (const each of ["booker", "provider"] as const)
      await notifyStep(tx, ctx, row, { event: "samples-differ", side: each, count: differing });
  await say(tx, ...signals(row));
}

/** When nothing is left to do with any sample the reservation is done, and its money goes where it belongs. */
export async function completeWhenDone(
  tx: Tx,
  ctx: ActingCtx,
  { id, status }: Pick<ReservationRow, "id" | "status">,
): Promise<void> {
  if (status !== "in-use") return;
  const samples = await tx.sample.findMany({ where: { reservationId: id }, select: { status: true } });
  if (isAllDone(samples.map((sample) => SampleStatus.parse(sample.status)))) await completeReservation(tx, ctx, id);
}

export const samplesOf = (lines: readonly { readonly count: number }[]): number =>
  lines.reduce((sum, { count }) => sum + count, 0);
