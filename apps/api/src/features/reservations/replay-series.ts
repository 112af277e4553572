import { refuse } from "@commonbench/domain/errors";
import { REASONS } from "@commonbench/domain/reasons";
import { z } from "zod";
import type { ActingCtx } from "#api/context.ts";
import { loadPaymentsOf } from "#api/features/billing/payments/load.ts";
import { typedReservation } from "./load.ts";
import { toReserved } from "./reserved.ts";
import type { SeriesReservedView } from "./series-view.ts";

const Skipped = z.array(z.object({ from: z.string(), reason: z.enum(REASONS) }));

/** What a call for a series made before; null when it is the first. */
export async function replaySeries(
  { db, actor }: ActingCtx,
  { id, digest }: { readonly id: string; readonly digest: string },
): Promise<SeriesReservedView | null> {
  const series = await db.reservationSeries.findUnique({ where: { id } });
  if (series === null) return null;
  const isSame =
    series.digest === digest && series.bookerId === actor.organisation.id && series.bookedById === actor.personId;
  if (!isSame) refuse("reservations.id-taken");
  const rows = await db.reservation.findMany({ where: { seriesId: id }, orderBy: { startsAt: "asc" } });
  const payments = await loadPaymentsOf(
    db,
    rows.map((row) => row.id),
  );
  return {
    id,
    reserved: rows.map(typedReservation).map((row) => ({
      ...toReserved(row, payments.get(row.id) ?? []),
      from: row.startsAt.toISOString(),
    })),
    skipped: Skipped.parse(series.skipped),
  };
}
