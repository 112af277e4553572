import type { ActingCtx } from "#api/context.ts";
import type { Heard } from "#api/live.ts";

/** What an open page hears: read anew what it shows of this reservation, or at `catch-up` of all. */
export type ReservationLive =
  | { readonly type: "catch-up" }
  | { readonly type: "changed"; readonly reservationId: string; readonly listingId: string };

/** What happens to the reservations of the organisation in use. */
export async function watchReservations(ctx: ActingCtx, signal: AbortSignal | undefined) {
  const organisationId = ctx.actor.organisation.id;
  return eventsOf(
    ctx.live.listen({
      actor: ctx.actor,
      topics: [`organisation:${organisationId}`],
      mayHear: ({ organisation }) => organisation?.id === organisationId,
      signal,
    }),
  );
}

async function* eventsOf(heard: AsyncIterable<Heard>): AsyncGenerator<ReservationLive, void, void> {
  for await (const said of heard) {
    // What somebody waits for stands beside what is booked.
    if (!("ids" in said) || said.type === "wait.changed") yield { type: "catch-up" };
    else if (said.type === "reservation.changed") {
      const { reservation: reservationId, listing: listingId } = said.ids;
      if (reservationId !== undefined && listingId !== undefined) yield { type: "changed", reservationId, listingId };
    }
  }
}
