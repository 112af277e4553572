import { CalendarInput, ListCalendarsInput, OpenCalendarInput } from "@commonbench/domain/calendars/schemas";
import { GetReservationInput } from "@commonbench/domain/reservations/schemas";
import { acting, router } from "#api/trpc.ts";
import { listCalendars } from "./list-calendars.ts";
import { openCalendar } from "./open-calendar.ts";
import { readEvent } from "./read-event.ts";
import { revokeCalendar } from "./revoke-calendar.ts";
import { rotateCalendar } from "./rotate-calendar.ts";
import { CalendarEventView, CalendarLinkView, CalendarsView } from "./view.ts";

export const calendars = router({
  list: acting
    .input(ListCalendarsInput)
    .output(CalendarsView)
    .query(({ ctx, input }) => listCalendars(ctx, input)),
  event: acting
    .input(GetReservationInput)
    .output(CalendarEventView)
    .query(({ ctx, input }) => readEvent(ctx, input)),
  open: acting
    .input(OpenCalendarInput)
    .output(CalendarLinkView)
    .mutation(({ ctx, input }) => openCalendar(ctx, input)),
  rotate: acting
    .input(CalendarInput)
    .output(CalendarLinkView)
    .mutation(({ ctx, input }) => rotateCalendar(ctx, input)),
  revoke: acting.input(CalendarInput).mutation(({ ctx, input }) => revokeCalendar(ctx, input)),
});
