import type { Tx } from "@commonbench/db/client";
import { statusesOf } from "@commonbench/domain/reservations/rules";
import type { Parts } from "#api/context.ts";
import type { ReservationChange } from "#api/events.ts";
import { enqueue } from "#api/queue.ts";

/** Where a reservation gives a place free, those who wait for one are served right after. */
export async function followReservations(tx: Tx, _parts: Parts, change: ReservationChange): Promise<void> {
  const { measure, what, to, listingId } = change;
  const frees = what === "moved" || (what === "status" && statusesOf("past").includes(to));
  if (measure === "time" && frees) await offerSoon(tx, listingId);
}

/** Once the transaction has committed, if anybody waits. */
export async function offerSoon(tx: Tx, listingId: string): Promise<void> {
  const waiting = await tx.wait.findFirst({ where: { listingId, status: "waiting" }, select: { id: true } });
  if (waiting !== null) await enqueue(tx, "offer-places", { listingId }, `offer-places:${listingId}`);
}
