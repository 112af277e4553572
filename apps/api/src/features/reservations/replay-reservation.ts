import { refuse } from "@commonbench/domain/errors";
import type { ActingCtx } from "#api/context.ts";
import { loadPaymentsOf } from "#api/features/billing/payments/load.ts";
import { findReservation } from "./load.ts";
import { toReserved } from "./reserved.ts";
import type { ReservedView } from "./view.ts";

/** Answers with what a call made before, if it is the same call of the same people. */
export async function replayReservation(
  { db, actor }: ActingCtx,
  { id, digest }: { readonly id: string; readonly digest: string },
): Promise<ReservedView> {
  const row = await findReservation(db, id);
  const isSame = row?.digest === digest && row.bookerId === actor.organisation.id && row.bookedById === actor.personId;
  if (row === null || !isSame) refuse("reservations.id-taken");
  const payments = (await loadPaymentsOf(db, [id])).get(id) ?? [];
  return toReserved(row, payments);
}
