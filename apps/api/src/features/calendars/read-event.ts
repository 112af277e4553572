import type { GetReservationInput } from "@commonbench/domain/reservations/schemas";
import type { ActingCtx } from "#api/context.ts";
import { loadReservation } from "#api/features/reservations/load.ts";
import { wholeCalendar } from "./read-calendar.ts";
import type { CalendarEventView } from "./view.ts";
import { writeCalendar } from "./write-calendar.ts";

/** One reservation for the reader's own calendar, under the id that it has in calendars they follow: it never stands there twice. */
export async function readEvent(ctx: ActingCtx, { id, locale }: GetReservationInput): Promise<CalendarEventView> {
  const row = await loadReservation(ctx.db, ctx, id);
  const reader = { locale, organisationId: ctx.actor.organisation.id, personId: null };
  return { name: `${row.number}.ics`, text: writeCalendar(await wholeCalendar(ctx, reader, [row])) };
}
