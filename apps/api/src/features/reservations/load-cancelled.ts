import type { Db, Tx } from "@commonbench/db/client";
import { forbid, notFound, refuse } from "@commonbench/domain/errors";
import { actorRefusal, nextReservationStatus } from "@commonbench/domain/reservations/rules";
import type { CancelledBy } from "@commonbench/domain/reservations/schemas";
import { requireActing } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { doerOf, findReservation, isDesk, loadReservation, type ReservationRow, sideOf } from "./load.ts";

export interface Cancelled {
  readonly row: ReservationRow;
  /** In whose name the caller would cancel. */
  readonly by: CancelledBy;
}

/** A reservation that the caller may cancel now: of their own organisation, or as the secretariat any. */
export async function loadCancelled(db: Db | Tx, ctx: PersonCtx, id: string): Promise<Cancelled> {
  const found = isDesk(ctx.actor) ? await loadForDesk(db, ctx, id) : await loadForSide(db, ctx, id);
  if (nextReservationStatus(found.row.status, "cancel") === null) refuse("reservations.not-allowed-now");
  return found;
}

async function loadForDesk(db: Db | Tx, { actor }: PersonCtx, id: string): Promise<Cancelled> {
  const row = (await findReservation(db, id)) ?? notFound();
  const own = actor.organisation?.id;
  const by = own === row.bookerId || own === row.providerId ? sideOf(actor, row) : "secretariat";
  return { row, by };
}

async function loadForSide(db: Db | Tx, person: PersonCtx, id: string): Promise<Cancelled> {
  const ctx = requireActing(person);
  const row = await loadReservation(db, ctx, id);
  const doer = doerOf(ctx.actor, row);
  const refusal = actorRefusal("cancel", doer);
  if (refusal !== null) forbid(refusal);
  return { row, by: doer.side };
}
