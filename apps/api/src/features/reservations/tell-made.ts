import type { Tx } from "@commonbench/db/client";
import { REQUESTED_TRAIL, RESERVED_TRAIL } from "@commonbench/domain/reservations/rules";
import type { ActingCtx } from "#api/context.ts";
import type { ReservationRow } from "./load.ts";
import { notifyStep } from "./notify.ts";
import { recordReservation, tellChanged } from "./tell.ts";

/** A booking that still waits for its money is nobody's business yet but the booker's. */
export async function tellMade(tx: Tx, ctx: ActingCtx, row: ReservationRow, tells: boolean): Promise<void> {
  const { status } = row;
  const action = status === "requested" ? REQUESTED_TRAIL : RESERVED_TRAIL;
  await recordReservation(tx, ctx, row, action, { to: status });
  if (tells && status === "requested")
    await notifyStep(tx, ctx, row, { event: "reservation-requested", side: "provider", reason: row.message });
  if (tells && status === "confirmed")
    await notifyStep(tx, ctx, row, { event: "reservation-made", side: "provider", reason: row.message });
  await tellChanged(tx, ctx, row, { from: null, what: "made" });
}
