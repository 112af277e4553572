import type { Db, Tx } from "@commonbench/db/client";
import type { TimeWish, Wish } from "@commonbench/domain/reservations/schemas";
import type { ActingCtx } from "#api/context.ts";
import type { Quota } from "#api/features/quotas/load.ts";
import type { Offer } from "./assess.ts";
import { quotaMet, quotasFor, type QuotaWish } from "./quota-check.ts";
import type { QuotaMetView } from "./quote-view.ts";

/** The quota that a wish would pass; null when it keeps all of them. Quotas are about time. */
export async function quotaOfWish(db: Db | Tx, ctx: ActingCtx, offer: Offer, wish: Wish): Promise<QuotaMetView | null> {
  const quotas = quotasOfOffer(ctx, offer, wish);
  if (wish.measure === "samples" || quotas.length === 0) return null;
  return quotaMet(db, ctx, quotas, quotaWishOf(ctx, offer, wish));
}

export function quotaWishOf(ctx: ActingCtx, offer: Offer, { from, to, units }: TimeWish): QuotaWish {
  const use = { from: new Date(from), to: new Date(to), units };
  return { ...bookedOf(ctx, offer), timeZone: offer.facts.timeZone, use, except: null };
}

/** Those that have a say in it at all. */
export function quotasOfOffer(ctx: ActingCtx, offer: Offer, wish: Wish): Quota[] {
  return wish.measure === "samples" ? [] : quotasFor(ctx, offer.listing.quotas, bookedOf(ctx, offer));
}

function bookedOf({ actor }: ActingCtx, { listing }: Offer) {
  const { id: listingId, providerId, categoryId, bookerClass } = listing;
  return { bookerId: actor.organisation.id, bookerClass, providerId, listingId, categoryId };
}
