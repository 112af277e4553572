import type { Tx } from "@commonbench/db/client";
import { conflict, refuse } from "@commonbench/domain/errors";
import type { ProposeChangeInput } from "@commonbench/domain/reservations/schemas";
import { respondBy } from "@commonbench/domain/reservations/times";
import type { ActingCtx } from "#api/context.ts";
import { say } from "#api/live.ts";
import { type ReservationRow, sideOf } from "./load.ts";
import { notifyStep } from "./notify.ts";
import { type AssessedChange, assessChange, loadChanged, loadWide } from "./quote-change.ts";
import { recordReservation, signals } from "./tell.ts";

/** Asks the other side to move a reservation. Until that is answered everything stays as it was agreed. */
export async function proposeChange(ctx: ActingCtx, input: ProposeChangeInput): Promise<{ id: string }> {
  const { changeId, id, message } = input;
  const before = await loadChanged(ctx.db, ctx, id);
  if (await isSent(ctx, input)) return { id: changeId };
  const { refusal, price } = assessChange(before, await loadWide(ctx, before, input), input, ctx.now());
  if (refusal === "availability.taken") conflict("reservations.taken");
  if (refusal !== null) refuse(refusal);
  if (price?.total !== input.expectedTotal) conflict("reservations.price-changed");
  return ctx.tx(async (tx) => {
    const row = await loadChanged(tx, ctx, id);
    if (row.version !== before.version) conflict();
    await storeProposal(tx, ctx, row, input, price);
    const at = { startsAt: new Date(input.from), endsAt: new Date(input.to) };
    const side = sideOf(ctx.actor, row) === "booker" ? "provider" : "booker";
    await recordReservation(tx, ctx, row, "reservation.change-proposed", { from: input.from, to: input.to });
    await notifyStep(tx, ctx, row, { event: "reservation-change-proposed", side, at, reason: message });
    await say(tx, ...signals(row));
    return { id: changeId };
  });
}

/** The same proposal sent again; somebody else's id is refused. */
async function isSent(
  { db, actor }: ActingCtx,
  { changeId, id, from, to, units }: ProposeChangeInput,
): Promise<boolean> {
  const sent = await db.reservationChange.findUnique({ where: { id: changeId } });
  if (sent === null) return false;
  const isSame =
    sent.reservationId === id &&
    sent.personId === actor.personId &&
    sent.startsAt.getTime() === Date.parse(from) &&
    sent.endsAt.getTime() === Date.parse(to) &&
    sent.units === units;
  return isSame || refuse("reservations.id-taken");
}

async function storeProposal(
  tx: Tx,
  { actor, now }: ActingCtx,
  row: ReservationRow,
  { changeId, from, to, units, message }: ProposeChangeInput,
  { lines, total }: NonNullable<AssessedChange["price"]>,
): Promise<void> {
  // One at a time: whoever proposes holds the row, so that a second one sees the first.
  await tx.$executeRaw`select 1 from reservation where id = ${row.id}::uuid for no key update`;
  const open = await tx.reservationChange.count({ where: { reservationId: row.id, status: "open" } });
  if (open > 0) refuse("reservations.change-open");
  const { organisation, personId } = actor;
  const soonest = new Date(Math.min(row.startsAt.getTime(), Date.parse(from)));
  await tx.reservationChange.create({
    data: {
      id: changeId,
      reservationId: row.id,
      ofVersion: row.version,
      organisationId: organisation.id,
      personId,
      startsAt: new Date(from),
      endsAt: new Date(to),
      units,
      lines: lines.map((line) => ({ ...line })),
      total,
      difference: total - row.total,
      message,
      answerBy: respondBy(now(), row.terms.respondHours, soonest),
      createdAt: now(),
    },
  });
}
