import type { Tx } from "@commonbench/db/client";
import { isUnderTest } from "@commonbench/domain/samples/rules";
import type { Parts } from "#api/context.ts";
import { lockReservation } from "#api/features/reservations/load.ts";
import { notifyStep } from "#api/features/reservations/notify.ts";
import { type DoingCtx, signals } from "#api/features/reservations/tell.ts";
import { say } from "#api/live.ts";
import { transactions } from "#api/tx.ts";
import { loadSamples, type SampleRow } from "./load.ts";
import { samplesOf } from "./tell.ts";

const BATCH = 500;

/** Each few minutes: the lab is reminded the working day before reports are due, and both sides hear of what is late. */
export async function remindSamples(parts: Parts): Promise<void> {
  const inTx = transactions(parts.db);
  const ctx: DoingCtx = { ...parts, actor: null };
  const due = await parts.db.sample.findMany({
    where: { tellAt: { lte: parts.now() } },
    distinct: ["reservationId"],
    select: { reservationId: true },
    take: BATCH,
  });
  for (const { reservationId } of due) await inTx((tx) => remind(tx, ctx, reservationId));
}

async function remind(tx: Tx, ctx: DoingCtx, reservationId: string): Promise<void> {
  const now = ctx.now();
  const reservation = await lockReservation(tx, reservationId);
  if (reservation === null) return;
  const due = (await loadSamples(tx, reservationId)).filter(({ tellAt }) => tellAt !== null && tellAt <= now);
  const running = due.filter(({ status }) => isUnderTest(status));
  const [late, soon] = [running.filter((each) => isLate(each, now)), running.filter((each) => !isLate(each, now))];
  for (const { id, dueAt } of due)
    await tx.sample.update({ where: { id }, data: { tellAt: soon.some((each) => each.id === id) ? dueAt : null } });
  const dueAt = soon[0]?.dueAt ?? null;
  if (dueAt !== null) {
    const at = { startsAt: reservation.startsAt, endsAt: dueAt };
    await notifyStep(tx, ctx, reservation, { event: "samples-due", side: "provider", count: samplesOf(soon), at });
  }
  if (late.length > 0)
    for (const side of ["provider", "booker"] as const)
      await notifyStep(tx, ctx, reservation, { event: "samples-late", side, count: samplesOf(late) });
  await say(tx, ...signals(reservation));
}

const isLate = ({ dueAt }: SampleRow, now: Date) => dueAt !== null && dueAt <= now;
