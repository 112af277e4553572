import { keepsPlace } from "@commonbench/domain/reservations/rules";
import type { ListCalendarInput } from "@commonbench/domain/reservations/schemas";
import { textFor } from "@commonbench/domain/text";
import type { ActingCtx } from "#api/context.ts";
import { loadUnitsOf } from "#api/features/availability/units-of.ts";
import { loadParties } from "#api/features/organisations/load-parties.ts";
import { ownOf } from "./list-reservations.ts";
import { typedReservation } from "./load.ts";
import type { CalendarView } from "./view.ts";

const MOST = 2000;

/** What takes a place between two instants, and requests that wait for one. */
export async function listCalendar(ctx: ActingCtx, input: ListCalendarInput): Promise<CalendarView> {
  const { side, from, to, listingId, locale } = input;
  const rows = await ctx.db.reservation.findMany({
    where: {
      ...ownOf(ctx, side),
      ...(listingId === undefined ? {} : { listingId }),
      startsAt: { lt: new Date(to) },
      endsAt: { gt: new Date(from) },
      status: { notIn: ["declined", "withdrawn", "expired", "cancelled"] },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: MOST,
  });
  const typed = rows.map(typedReservation);
  const placed = typed.filter(({ status, holds }) => keepsPlace(status, holds)).map(({ id }) => id);
  const [parties, units] = await Promise.all([
    loadParties(
      ctx.db,
      typed.map((row) => (side === "provider" ? row.bookerId : row.providerId)),
      locale,
    ),
    loadUnitsOf(ctx.db, placed),
  ]);
  return {
    reservations: typed.map((row) => ({
      id: row.id,
      listingId: row.listingId,
      number: row.number,
      status: row.status,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      units: row.units,
      onUnits: [...(units.get(row.id) ?? [])],
      other: parties.get(side === "provider" ? row.bookerId : row.providerId)?.name ?? "",
      title: textFor(row.terms.titles, locale, row.terms.locale)?.value ?? "",
    })),
  };
}
