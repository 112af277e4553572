import * as inputs from "@commonbench/domain/reservations/schemas";
import { PlanSeriesInput, ReserveSeriesInput } from "@commonbench/domain/reservations/series-schemas";
import { acting, person, router } from "#api/trpc.ts";
import { acceptReservation } from "./accept-reservation.ts";
import { answerChange } from "./answer-change.ts";
import { cancelReservation } from "./cancel-reservation.ts";
import { declineReservation, withdrawReservation } from "./end-request.ts";
import { getCancellation } from "./get-cancellation.ts";
import { getReservation } from "./get-reservation.ts";
import { getUtilisation } from "./get-utilisation.ts";
import { listCalendar } from "./list-calendar.ts";
import { listReservations } from "./list-reservations.ts";
import { planSeries } from "./plan-series.ts";
import { proposeChange } from "./propose-change.ts";
import { quoteChange } from "./quote-change.ts";
import { quoteReservation } from "./quote-reservation.ts";
import * as quotes from "./quote-view.ts";
import { reserveListing } from "./reserve-listing.ts";
import { reserveSeries } from "./reserve-series.ts";
import { SeriesPlanView, SeriesReservedView } from "./series-view.ts";
import { checkInReservation, checkOutReservation, missReservation } from "./use-reservation.ts";
import { UtilisationView } from "./utilisation-view.ts";
import * as views from "./view.ts";
import { watchReservations } from "./watch-reservations.ts";

export const reservations = router({
  quote: acting
    .input(inputs.QuoteReservationInput)
    .output(quotes.QuoteView)
    .query(({ ctx, input }) => quoteReservation(ctx, input)),
  reserve: acting
    .input(inputs.ReserveInput)
    .output(views.ReservedView)
    .mutation(({ ctx, input }) => reserveListing(ctx, input)),
  get: person
    .input(inputs.GetReservationInput)
    .output(views.ReservationView)
    .query(({ ctx, input }) => getReservation(ctx, input)),
  list: acting
    .input(inputs.ListReservationsInput)
    .output(views.ReservationsView)
    .query(({ ctx, input }) => listReservations(ctx, input)),
  calendar: acting
    .input(inputs.ListCalendarInput)
    .output(views.CalendarView)
    .query(({ ctx, input }) => listCalendar(ctx, input)),
  utilisation: acting
    .input(inputs.UtilisationInput)
    .output(UtilisationView)
    .query(({ ctx, input }) => getUtilisation(ctx, input)),
  live: acting.subscription(({ ctx, signal }) => watchReservations(ctx, signal)),

  accept: acting
    .input(inputs.AcceptReservationInput)
    .output(views.ActedView)
    .mutation(({ ctx, input }) => acceptReservation(ctx, input)),
  decline: acting
    .input(inputs.DeclineReservationInput)
    .output(views.ActedView)
    .mutation(({ ctx, input }) => declineReservation(ctx, input)),
  withdraw: acting
    .input(inputs.WithdrawReservationInput)
    .output(views.ActedView)
    .mutation(({ ctx, input }) => withdrawReservation(ctx, input)),
  cancellation: person
    .input(inputs.GetReservationInput)
    .output(quotes.CancellationView)
    .query(({ ctx, input }) => getCancellation(ctx, input)),
  cancel: person
    .input(inputs.CancelReservationInput)
    .output(views.ActedView)
    .mutation(({ ctx, input }) => cancelReservation(ctx, input)),
  checkIn: acting
    .input(inputs.CheckInReservationInput)
    .output(views.ActedView)
    .mutation(({ ctx, input }) => checkInReservation(ctx, input)),
  checkOut: acting
    .input(inputs.CheckOutReservationInput)
    .output(views.ActedView)
    .mutation(({ ctx, input }) => checkOutReservation(ctx, input)),
  miss: acting
    .input(inputs.MissReservationInput)
    .output(views.ActedView)
    .mutation(({ ctx, input }) => missReservation(ctx, input)),

  quoteChange: acting
    .input(inputs.QuoteChangeInput)
    .output(quotes.ChangeQuoteView)
    .query(({ ctx, input }) => quoteChange(ctx, input)),
  proposeChange: acting
    .input(inputs.ProposeChangeInput)
    .output(views.DoneView)
    .mutation(({ ctx, input }) => proposeChange(ctx, input)),
  answerChange: acting
    .input(inputs.AnswerChangeInput)
    .output(views.DoneView)
    .mutation(({ ctx, input }) => answerChange(ctx, input)),

  planSeries: acting
    .input(PlanSeriesInput)
    .output(SeriesPlanView)
    .query(({ ctx, input }) => planSeries(ctx, input)),
  reserveSeries: acting
    .input(ReserveSeriesInput)
    .output(SeriesReservedView)
    .mutation(({ ctx, input }) => reserveSeries(ctx, input)),
});
