import type { Span } from "@commonbench/domain/availability/facts";
import { alternativeRange } from "@commonbench/domain/availability/fit";
import { DAY, dayNumber } from "@commonbench/domain/availability/zone";
import type { Rail } from "@commonbench/domain/billing/schemas";
import { refuse } from "@commonbench/domain/errors";
import type { Wish } from "@commonbench/domain/reservations/schemas";
import type { ActingCtx } from "#api/context.ts";
import { placeWanted } from "#api/events.ts";
import { feedFreshness } from "#api/features/availability/feeds/load.ts";
import { refreshFeeds } from "#api/features/availability/feeds/refresh-feeds.ts";
import { loadAvailability, toAvailability } from "#api/features/availability/load.ts";
import { railsFor } from "#api/features/billing/payments/rails.ts";
import type { Offer } from "./assess.ts";
import { listingRefusal, loadBookedListing } from "./booked-listing.ts";
import { termsOf } from "./terms-of.ts";

export interface OfferWish {
  readonly listingId: string;
  readonly range: Span;
  /** Set where it is about to be booked under this id. */
  readonly reservationId?: string;
  /** Whose place counts as free: that of an offer which is being taken. */
  readonly except?: string;
  /** By card only it matters whether the provider can be paid like that. */
  readonly rail: Rail | null | undefined;
}

/** A listing as the caller can book it now. */
export async function loadOffer(ctx: ActingCtx, wish: OfferWish): Promise<Offer> {
  const { listingId, range, except } = wish;
  const listing = await loadBookedListing(ctx, listingId, { range, except }, wish.reservationId ?? null);
  const refusal = listing.before === null ? listingRefusal(ctx, listing) : null;
  if (refusal !== null) refuse(refusal);
  // Whoever waits for a place that has just come free is served before somebody who comes by.
  const isNew = wish.reservationId !== undefined && listing.before === null && except === undefined;
  const servesOthers = isNew && listing.hasWaits;
  if (servesOthers) await placeWanted(ctx, listingId);
  // Calendars from outside are asked again before something is booked; a quote goes by what they said last.
  const feeds = !listing.hasFeeds
    ? { stale: false }
    : wish.reservationId === undefined
      ? await feedFreshness(ctx.db, listingId, ctx.now())
      : await refreshFeeds(ctx, listingId);
  const [availability, rails] = await Promise.all([
    servesOthers
      ? loadAvailability(ctx, listingId, range, { except })
      : toAvailability(ctx, listing.availability, range),
    wish.rail === "bank_transfer" ? (["bank_transfer"] as const) : railsFor(ctx.db, listing.providerId),
  ]);
  return { listing, ...availability, stale: feeds.stale, rails, terms: termsOf(ctx, listing, availability.facts) };
}

/** What has to be known of the calendar to name alternatives to a wish. */
export function wideRange(wish: Wish, now: Date): Span {
  return alternativeRange(spanOf(wish), now.getTime());
}

/** The same for the wish alone: buffers are at most a day. */
export function nearRange(wish: Wish): Span {
  const { from, to } = spanOf(wish);
  return { from: from - DAY, to: to + DAY };
}

function spanOf(wish: Wish): Span {
  if (wish.measure === "time") return { from: Date.parse(wish.from), to: Date.parse(wish.to) };
  const day = dayNumber(wish.arrivesOn);
  return { from: day * DAY, to: (day + 1) * DAY };
}
