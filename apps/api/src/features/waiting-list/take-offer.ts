import type { Tx } from "@commonbench/db/client";
import { refuse } from "@commonbench/domain/errors";
import type { ReserveInput, TimeWish } from "@commonbench/domain/reservations/schemas";
import type { QuoteOfferInput, TakeOfferInput } from "@commonbench/domain/waiting-list/schemas";
import type { ActingCtx } from "#api/context.ts";
import { releaseUnits } from "#api/features/availability/claim-units.ts";
import { quoteReservation } from "#api/features/reservations/quote-reservation.ts";
import { reserveListing } from "#api/features/reservations/reserve-listing.ts";
import type { QuoteView } from "#api/features/reservations/quote-view.ts";
import type { ReservedView } from "#api/features/reservations/view.ts";
import { offerSoon } from "./follow-reservations.ts";
import { loadWait, lockWait, type WaitRow } from "./load.ts";
import { takeStep } from "./step.ts";

/** What the offer would cost and how it would be booked; its own place counts as free. */
export async function quoteOffer(ctx: ActingCtx, { id, rail, locale }: QuoteOfferInput): Promise<QuoteView> {
  const wait = await loadWait(ctx.db, ctx, id);
  const { offerId, listingId } = wait;
  if (wait.status !== "offered" || offerId === null) refuse("waiting-list.offer-over");
  const wished = { listingId, wish: wishOf(wait), locale };
  return quoteReservation(ctx, rail === undefined ? wished : { ...wished, rail }, { offerId });
}

/** Books what is offered: the reservation takes over the place that the offer keeps, in the same transaction. */
export async function takeOffer(ctx: ActingCtx, input: TakeOfferInput): Promise<ReservedView> {
  const wait = await loadWait(ctx.db, ctx, input.id);
  const { id: _, reservationId, ...rest } = input;
  const { listingId, offerId } = wait;
  const reserve: ReserveInput = { ...rest, id: reservationId, listingId, wish: wishOf(wait) };
  if (wait.reservationId === reservationId) return reserveListing(ctx, reserve);
  if (wait.status !== "offered" || offerId === null) refuse("waiting-list.offer-over");
  return reserveListing(ctx, reserve, {
    offerId,
    within: async (tx, make) => {
      await lockOffered(tx, ctx, wait);
      const made = await make();
      if (typeof made !== "string") await storeTaken(tx, ctx, wait, made);
      return made;
    },
  });
}

/** The very offer that was looked at, as long as it stands. */
async function lockOffered(tx: Tx, ctx: ActingCtx, { id, offerId }: WaitRow): Promise<void> {
  const wait = await lockWait(tx, ctx, id, "take");
  const isOver = wait.offerUntil === null || wait.offerUntil <= ctx.now();
  if (isOver || wait.offerId !== offerId) refuse("waiting-list.offer-over");
}

async function storeTaken(tx: Tx, ctx: ActingCtx, wait: WaitRow, made: ReservedView): Promise<void> {
  await takeStep(tx, ctx, wait, "take", { reservationId: made.id });
  if (made.status !== "requested" || wait.offerId === null) return;
  // A request that keeps no place leaves it to whoever comes next.
  await releaseUnits(tx, wait.offerId, "offer");
  await offerSoon(tx, wait.listingId);
}

const wishOf = ({ startsAt, endsAt, units, offeredUnits }: WaitRow): TimeWish => ({
  measure: "time",
  from: startsAt.toISOString(),
  to: endsAt.toISOString(),
  units: offeredUnits ?? units,
});
