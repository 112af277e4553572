import type { QuoteReservationInput } from "@commonbench/domain/reservations/schemas";
import { HOLD_MINUTES } from "@commonbench/domain/reservations/times";
import type { ActingCtx } from "#api/context.ts";
import { alternativesTo, type Assessment, assess, type Offer } from "./assess.ts";
import { toLineViews } from "./lines.ts";
import { loadOffer, wideRange } from "./load-offer.ts";
import { quotaOfWish } from "./quota-of-wish.ts";
import type { QuoteView } from "./quote-view.ts";

/** What a wish would cost and how it would be booked, or why it cannot be and what could. */
export async function quoteReservation(
  ctx: ActingCtx,
  input: QuoteReservationInput,
  { offerId }: { /** The offer of a waiting list whose place counts as free. */ readonly offerId?: string } = {},
): Promise<QuoteView> {
  const { listingId, wish, rail, locale } = input;
  const now = ctx.now();
  const except = offerId === undefined ? {} : { except: offerId };
  const offer = await loadOffer(ctx, { listingId, range: wideRange(wish, now), rail: undefined, ...except });
  const quota = await quotaOfWish(ctx.db, ctx, offer, wish);
  const assessment = assess(offer, { wish, rail, quota }, now);
  return {
    ...toQuote(offer, assessment),
    quota,
    lines: toLineViews(ctx, assessment.price?.lines ?? [], locale),
    alternatives: isTaken(assessment) ? alternativesTo(offer, wish, now) : [],
  };
}

/** What stands in the way of a wish but would not at another time. */
const isTaken = ({ refusal }: Assessment) => refusal?.startsWith("availability.") ?? false;

function toQuote({ facts, rails }: Offer, assessment: Assessment) {
  const { refusal, mode, modeBecause, price, rail, startsAt, endsAt, instalments } = assessment;
  const { requestHolds, respondHours, cancellation, overrun } = facts.settings;
  return {
    refusal,
    mode,
    modeBecause,
    holds: requestHolds,
    respondHours,
    holdMinutes: HOLD_MINUTES,
    rails: [...rails],
    rail,
    currency: price?.currency ?? null,
    total: price?.total ?? null,
    memberSaves: price?.memberSaves ?? 0,
    instalments: instalments.map(({ purpose, amount, dueAt }) => ({
      purpose,
      amount,
      dueAt: dueAt?.toISOString() ?? null,
    })),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    timeZone: facts.timeZone,
    cancellation,
    overrun,
  };
}
