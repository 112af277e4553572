import type { Db, Tx } from "@commonbench/db/client";
import { forbid, refuse } from "@commonbench/domain/errors";
import { actorRefusal, nextReservationStatus, type PersonalAction } from "@commonbench/domain/reservations/rules";
import type { ActingCtx } from "#api/context.ts";
import { doerOf, loadReservation, type ReservationRow } from "./load.ts";

/** A reservation of the organisation in use on which this person may take this step now; or why not. */
export async function loadActed(
  db: Db | Tx,
  ctx: ActingCtx,
  id: string,
  action: PersonalAction,
): Promise<ReservationRow> {
  const row = await loadReservation(db, ctx, id);
  requireMay(ctx, row, action);
  return row;
}

/** First whether this person may, then whether it goes: who may not does not learn more. */
function requireMay({ actor }: ActingCtx, row: ReservationRow, action: PersonalAction): void {
  const refusal = actorRefusal(action, doerOf(actor, row));
  if (refusal !== null) forbid(refusal);
  if (nextReservationStatus(row.status, action) === null) refuse("reservations.not-allowed-now");
}
