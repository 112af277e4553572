import type { Tx } from "@commonbench/db/client";
import { latestStart } from "@commonbench/domain/billing/measure";
import { REMINDER_HOURS, acceptedHoldUntil } from "@commonbench/domain/reservations/times";
import type { Parts } from "#api/context.ts";
import { keepHold } from "#api/features/availability/claim-units.ts";
import type { PaymentRow } from "#api/features/billing/payments/load.ts";
import { settlePayments } from "#api/features/billing/payments/settle-payments.ts";
import { transactions } from "#api/tx.ts";
import { giveUp } from "./end-request.ts";
import { lapseChanges } from "./lapse-changes.ts";
import { findReservation, lockReservation, type ReservationRow } from "./load.ts";
import { holdMoney, subjectOf } from "./money.ts";
import { notifyStep, type StepEvent } from "./notify.ts";
import { takeStep } from "./step.ts";
import { type DoingCtx, tellStep } from "./tell.ts";

/** Each minute: what time itself does. Holds and requests end, both sides are reminded, use that is over is completed. */
export async function expireReservations(parts: Parts): Promise<void> {
  const inTx = transactions(parts.db);
  const ctx: DoingCtx = { ...parts, actor: null };
  await parts.db.reservationChange.updateMany({
    where: { status: "open", answerBy: { lte: parts.now() } },
    data: { status: "lapsed", answeredAt: parts.now() },
  });
  const failures: unknown[] = [];
  const due = await parts.db.reservation.findMany({
    where: { dueAt: { lte: parts.now() } },
    orderBy: { dueAt: "asc" },
    select: { id: true },
  });
  for (const { id } of due) {
    const [ended] = await Promise.allSettled([inTx((tx) => advance(tx, ctx, id))]);
    if (ended.status === "rejected") failures.push(ended.reason);
  }
  // One that cannot go on does not keep the others from it; the job says so afterwards.
  if (failures.length > 0) throw new AggregateError(failures, "some reservations could not be moved on");
}

/** Under the row's lock, by what it is then: whoever was faster has moved its time on. */
async function advance(tx: Tx, ctx: DoingCtx, id: string): Promise<void> {
  const payments = await holdMoney(tx, id);
  const row = await lockReservation(tx, id);
  if (row === null || row.dueAt === null || row.dueAt > ctx.now()) return;
  switch (row.status) {
    case "requested":
      return expire(tx, ctx, row, "reservation-unanswered");
    case "awaiting-payment":
      return isOnItsWay(row, payments, ctx.now()) ? waitOn(tx, ctx, row) : expire(tx, ctx, row, "reservation-unpaid");
    case "confirmed":
      return row.endsAt > ctx.now() ? remind(tx, ctx, row) : complete(tx, ctx, row);
    case "in-use":
      return complete(tx, ctx, row);
    default:
      return;
  }
}

async function expire(tx: Tx, ctx: DoingCtx, row: ReservationRow, event: StepEvent): Promise<void> {
  const saved = await takeStep(tx, ctx, row, "expire", { cancelledBy: "system" });
  await giveUp(tx, ctx, saved);
  // Of an instant booking that was never paid the provider has not heard.
  const events = row.mode === "request" ? { booker: event, provider: event } : { booker: event };
  await tellStep(tx, ctx, saved, { action: "expire", from: row.status, events });
}

/** A transfer is said to be under way: the place waits for it, a day at a time and not beyond the latest start. */
function isOnItsWay(row: ReservationRow, payments: readonly PaymentRow[], now: Date): boolean {
  return (
    row.rail === "bank_transfer" && latestStart(row) > now && payments.some(({ status }) => status === "processing")
  );
}

async function waitOn(tx: Tx, ctx: DoingCtx, row: ReservationRow): Promise<void> {
  const heldUntil = acceptedHoldUntil(ctx.now(), latestStart(row));
  await keepHold(tx, row.id, heldUntil);
  await tx.reservation.update({ where: { id: row.id }, data: { heldUntil, dueAt: heldUntil, updatedAt: ctx.now() } });
}

/** Not a change of the reservation: its version stays, so that proposals and open pages stay good. */
async function remind(tx: Tx, ctx: DoingCtx, row: ReservationRow): Promise<void> {
  const { id, startsAt, endsAt } = row;
  await tx.reservation.update({ where: { id }, data: { remindedAt: ctx.now(), dueAt: endsAt } });
  const isSoon = startsAt > ctx.now() && startsAt.getTime() - ctx.now().getTime() <= REMINDER_HOURS * HOUR;
  if (!isSoon) return;
  await notifyStep(tx, ctx, row, { event: "reservation-reminder", side: "booker" });
  await notifyStep(tx, ctx, row, { event: "reservation-reminder", side: "provider" });
}

const HOUR = 60 * 60_000;

async function complete(tx: Tx, ctx: DoingCtx, row: ReservationRow): Promise<void> {
  const saved = await takeStep(tx, ctx, row, "complete");
  await lapseChanges(tx, ctx, row.id);
  await settlePayments(tx, ctx, subjectOf(row.id));
  await tellStep(tx, ctx, saved, { action: "complete", from: row.status, events: {} });
}

/** For features that know when the work is done: a lab whose report has been handed over. */
export async function completeReservation(tx: Tx, ctx: DoingCtx, id: string): Promise<void> {
  await holdMoney(tx, id);
  const row = await findReservation(tx, id);
  if (row !== null && (row.status === "confirmed" || row.status === "in-use")) await complete(tx, ctx, row);
}
