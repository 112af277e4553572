import type { Tx } from "@commonbench/db/client";
import { conflict, DomainError, refuse } from "@commonbench/domain/errors";
import type { Reason } from "@commonbench/domain/reasons";
import type { ReserveInput, Wish } from "@commonbench/domain/reservations/schemas";
import type { ActingCtx } from "#api/context.ts";
import { loadAvailability } from "#api/features/availability/load.ts";
import { shared } from "#api/gathered.ts";
import { alternativesTo, assess, type Offer } from "./assess.ts";
import { digestOf } from "./digest.ts";
import { atOnce } from "#api/tx.ts";
import { findReservation } from "./load.ts";
import { loadOffer, nearRange, wideRange } from "./load-offer.ts";
import { NotMade } from "./insert-reservation.ts";
import { makeReservation, type Making } from "./make-reservation.ts";
import { replayReservation } from "./replay-reservation.ts";
import type { ReservedView, SlotView } from "./view.ts";

interface Beside {
  /** The offer of a waiting list whose place is taken up. */
  readonly offerId?: string;
  /** What belongs into the same transaction: before it, and after it when it was made. */
  readonly within?: (tx: Tx, make: () => Promise<ReservedView | NotMade>) => Promise<ReservedView | NotMade>;
}

/** Books a listing: its units are claimed in the transaction that stores the reservation. The same call again is the same one. */
export async function reserveListing(ctx: ActingCtx, input: ReserveInput, beside: Beside = {}): Promise<ReservedView> {
  const { id } = input;
  try {
    return await reserveOnce(ctx, input, beside);
  } catch (error) {
    // The same call, made twice at once, may be what was in its own way.
    const isTwin = error instanceof DomainError && (await findReservation(ctx.db, id)) !== null;
    if (isTwin) return replayReservation(ctx, { id, digest: digestOf(input) });
    throw error;
  }
}

async function reserveOnce(
  ctx: ActingCtx,
  input: ReserveInput,
  { offerId, within = (_tx, make) => make() }: Beside,
): Promise<ReservedView> {
  const { id, listingId, wish, rail } = input;
  const digest = digestOf(input);
  const except = offerId === undefined ? {} : { except: offerId };
  const offer = await loadOffer(ctx, { listingId, range: nearRange(wish), reservationId: id, rail, ...except });
  if (offer.listing.before !== null) return replayReservation(ctx, { id, digest });
  const assessment = assess(offer, { wish, rail, quota: null }, ctx.now());
  if (assessment.refusal !== null) await refuseWish(ctx, offer, wish, assessment.refusal);
  const { amount, currency } = input.expectedTotal;
  if (assessment.price?.total !== amount || assessment.price.currency !== currency)
    conflict("reservations.price-changed");
  const { purchaseOrder, message, attachments, beyondQuota } = input;
  const count = offer.listing.count ?? 0;
  const fresh = { id, count, digest, wish, purchaseOrder, message, beyondQuota, seriesId: null };
  const making: Making = { offer, assessment, fresh, attachments, offerId: offerId ?? null, tells: true };
  const made = await atOnce<ReservedView | NotMade>(
    ctx,
    (tx) => within(tx, () => makeReservation(tx, ctx, making)),
    (reason) => NotMade.parse(reason),
  );
  if (made === "not-stored") {
    if ((await findReservation(ctx.db, id)) !== null) return replayReservation(ctx, { id, digest });
    conflict("reservations.price-changed");
  }
  return made === "taken" ? refuseTaken(ctx, offer, wish) : made;
}

/** Why it cannot be booked, with what could where that is a matter of time. */
async function refuseWish(ctx: ActingCtx, offer: Offer, wish: Wish, reason: Reason): Promise<never> {
  if (reason === "availability.taken") return refuseTaken(ctx, offer, wish);
  const alternatives = reason.startsWith("availability.") ? await alternativesNow(ctx, offer, wish) : [];
  return refuse(reason, { alternatives });
}

/** Somebody was faster. */
export async function refuseTaken(ctx: ActingCtx, offer: Offer, wish: Wish): Promise<never> {
  return conflict("reservations.taken", { alternatives: await alternativesNow(ctx, offer, wish) });
}

/** Everybody who loses a race asks for the same at once. */
const askedAtOnce = shared<SlotView[]>();

function alternativesNow(ctx: ActingCtx, { listing: { id } }: Offer, wish: Wish): Promise<SlotView[]> {
  return askedAtOnce(`${id} ${JSON.stringify(wish)}`, async () => {
    const now = ctx.now();
    return alternativesTo(await loadAvailability(ctx, id, wideRange(wish, now)), wish, now);
  });
}
