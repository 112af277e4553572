import type { Tx } from "@commonbench/db/client";
import { firstLines } from "@commonbench/domain/samples/rules";
import { v7 as newId } from "uuid";
import type { Parts } from "#api/context.ts";
import type { ReservationChange } from "#api/events.ts";
import { findReservation, type ReservationRow } from "#api/features/reservations/load.ts";

/** Samples exist from when their booking stands; what was announced and never came goes with it. */
export async function followReservations(tx: Tx, parts: Parts, change: ReservationChange): Promise<void> {
  if (change.measure !== "samples" || change.what === "moved") return;
  if (change.to === "confirmed") await announce(tx, parts, change.reservationId);
  if (change.to === "cancelled" || change.to === "no-show")
    await tx.sample.updateMany({
      where: { reservationId: change.reservationId, status: "announced" },
      data: { status: "withdrawn", version: { increment: 1 } },
    });
}

async function announce(tx: Tx, { now }: Parts, reservationId: string): Promise<void> {
  const row = await findReservation(tx, reservationId);
  if (row === null || row.samples === null) return;
  const lines = firstLines(row.samples);
  const { number, listingId, providerId, bookerId, timeZone, express } = row;
  await tx.sampleSet.create({
    data: {
      reservationId,
      number,
      listingId,
      providerId,
      bookerId,
      timeZone,
      express,
      days: agreedDays(row),
      nextPlace: lines.length + 1,
      createdAt: now(),
      samples: {
        create: lines.map((count, index) => ({ id: newId(), place: index + 1, count, status: "announced" })),
      },
    },
    select: { reservationId: true },
  });
}

function agreedDays({ terms, express }: ReservationRow): number | null {
  return (express ? terms.turnaround?.expressDays : terms.turnaround?.days) ?? null;
}
