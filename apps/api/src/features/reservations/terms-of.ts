import type { AvailabilityFacts } from "@commonbench/domain/availability/facts";
import type { ReservationTerms } from "@commonbench/domain/reservations/terms";
import { LOCALES } from "@commonbench/taxonomy/types";
import { seesMembersOnly } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import type { BookedListing } from "./booked-listing.ts";

/** What a booking made now would go by; null when the listing has no price to book at. */
export function termsOf(
  { actor }: ActingCtx,
  listing: BookedListing,
  { settings }: AvailabilityFacts,
): ReservationTerms | null {
  const { kind, categoryId, placeId, locale, currency, priceUnit, price, priceMode, programmes } = listing;
  if (priceMode !== "amount" || price === null || currency === null || priceUnit === null) return null;
  const titles = Object.fromEntries(
    LOCALES.flatMap((each) => {
      const title = listing.titles[each];
      return title ? [[each, title]] : [];
    }),
  );
  const { unitKind, step, shifts, bufferBefore, bufferAfter, respondHours, tariff, cancellation, overrun } = settings;
  const { turnaroundDays, expressDays } = settings;
  const { memberPrice, minimumCharge, setUpFee, bookerClass } = listing;
  const isMember = seesMembersOnly(actor);
  return {
    titles,
    locale,
    kind,
    categoryId,
    placeId,
    unitKind,
    step,
    shifts,
    bufferBefore,
    bufferAfter,
    respondHours,
    prices: { currency, priceUnit, price, memberPrice, minimumCharge, setUpFee },
    isMember,
    bookerClass,
    tariff,
    cancellation,
    overrun,
    turnaround: { days: turnaroundDays, expressDays },
    commission: { kind, categoryId, programmes: [...programmes], memberClass: isMember ? bookerClass : null },
  };
}
