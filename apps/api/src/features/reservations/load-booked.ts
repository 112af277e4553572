import type { Db } from "@commonbench/db/client";
import { type ReservationRow, typedReservation } from "./load.ts";

/** Several by id, for features that list what belongs to them and have decided who sees it. */
export async function loadBooked(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, ReservationRow>> {
  const rows = await db.reservation.findMany({ where: { id: { in: [...new Set(ids)] } } });
  return new Map(rows.map((row) => [row.id, typedReservation(row)]));
}
