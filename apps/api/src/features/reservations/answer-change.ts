import type { Prisma, Tx } from "@commonbench/db/client";
import { transferDue } from "@commonbench/domain/billing/instalments";
import { QuoteLine } from "@commonbench/domain/billing/pricing";
import { differenceLine } from "@commonbench/domain/billing/pricing-use";
import { conflict, notFound, refuse } from "@commonbench/domain/errors";
import type { AnswerChangeInput } from "@commonbench/domain/reservations/schemas";
import type { ActingCtx } from "#api/context.ts";
import { moveUnits } from "#api/features/availability/claim-units.ts";
import type { LoadedAvailability } from "#api/features/availability/load.ts";
import { say } from "#api/live.ts";
import { type ReservationRow, sideOf } from "./load.ts";
import { holdMoney, settleDifference } from "./money.ts";
import { notifyStep } from "./notify.ts";
import { claimOf, loadPlace } from "./place.ts";
import { loadChanged } from "./quote-change.ts";
import { storeChange } from "./step.ts";
import { recordReservation, signals, tellChanged } from "./tell.ts";

type ChangeRow = Prisma.ReservationChangeGetPayload<object>;

/** The other side agrees or does not; whoever proposed takes it back. */
export async function answerChange(ctx: ActingCtx, input: AnswerChangeInput): Promise<{ id: string }> {
  const { changeId, answer } = input;
  const change = (await ctx.db.reservationChange.findUnique({ where: { id: changeId } })) ?? notFound();
  const before = await loadChanged(ctx.db, ctx, change.reservationId);
  const isOwn = change.organisationId === ctx.actor.organisation.id;
  if (isOwn !== (answer === "withdraw")) refuse("reservations.not-allowed-now");
  const place = answer === "accept" ? await loadPlace(ctx, before, spanOfChange(change)) : null;
  return ctx.tx(async (tx) => {
    const payments = place === null ? [] : await holdMoney(tx, before.id);
    const row = await loadChanged(tx, ctx, before.id);
    await closeChange(tx, ctx, change, input);
    if (place === null) await tellUnchanged(tx, ctx, row, input);
    else await moveReservation(tx, ctx, row, change, place, payments);
    return { id: changeId };
  });
}

const spanOfChange = ({ startsAt, endsAt }: ChangeRow) => ({ from: startsAt.getTime(), to: endsAt.getTime() });
const CLOSED = { accept: "accepted", decline: "declined", withdraw: "withdrawn" } as const;

async function closeChange(
  tx: Tx,
  { actor, now }: ActingCtx,
  { id, answerBy }: ChangeRow,
  { answer, reason }: AnswerChangeInput,
): Promise<void> {
  if (answer === "accept" && answerBy <= now()) refuse("reservations.too-late");
  const { count } = await tx.reservationChange.updateMany({
    where: { id, status: "open" },
    data: { status: CLOSED[answer], reason, answeredById: actor.personId, answeredAt: now() },
  });
  if (count === 0) refuse("reservations.not-allowed-now");
}

/** The claim moves in the same transaction: either the new place is there, or everything stays as it was. */
async function moveReservation(
  tx: Tx,
  ctx: ActingCtx,
  row: ReservationRow,
  change: ChangeRow,
  { facts }: LoadedAvailability,
  payments: Awaited<ReturnType<typeof holdMoney>>,
): Promise<void> {
  if (row.status !== "confirmed" || row.version !== change.ofVersion) conflict();
  const { startsAt, endsAt, units, total } = change;
  const moved = { ...row, startsAt, endsAt, units };
  if ((await moveUnits(tx, claimOf(moved, facts, null), ctx.now())) === null) conflict("reservations.taken");
  const lines = QuoteLine.array().parse(change.lines);
  const data = { startsAt, endsAt, units, total, lines: lines.map((line) => ({ ...line })), remindedAt: null };
  const saved = await storeChange(tx, ctx, row, data);
  const line = differenceLine(row.lines, lines);
  if (line !== null) {
    const dueAt = row.rail === "card" ? null : transferDue(ctx.now(), startsAt);
    await settleDifference(tx, ctx, saved, payments, {
      line,
      purpose: "difference",
      cause: `change:${change.id}`,
      dueAt,
    });
  }
  const side = sideOf(ctx.actor, row) === "booker" ? "provider" : "booker";
  await recordReservation(tx, ctx, saved, "reservation.changed", {
    from: startsAt.toISOString(),
    to: endsAt.toISOString(),
  });
  await notifyStep(tx, ctx, saved, { event: "reservation-change-accepted", side });
  await tellChanged(tx, ctx, saved, { from: row.status, what: "moved" });
}

async function tellUnchanged(
  tx: Tx,
  ctx: ActingCtx,
  row: ReservationRow,
  { answer, reason }: AnswerChangeInput,
): Promise<void> {
  const side = sideOf(ctx.actor, row) === "booker" ? "provider" : "booker";
  const action = answer === "decline" ? "reservation.change-declined" : "reservation.change-withdrawn";
  await recordReservation(tx, ctx, row, action, {}, reason);
  if (answer === "decline") await notifyStep(tx, ctx, row, { event: "reservation-change-declined", side, reason });
  await say(tx, ...signals(row));
}
