import type { AvailabilityFacts, BookingRequest, Occupancy, Span } from "@commonbench/domain/availability/facts";
import { fitRefusal, nearestAlternatives } from "@commonbench/domain/availability/fit";
import { instalments } from "@commonbench/domain/billing/instalments";
import type { Measured } from "@commonbench/domain/billing/measure";
import type { Quote } from "@commonbench/domain/billing/pricing";
import type { Instalment, Rail } from "@commonbench/domain/billing/schemas";
import type { Reason } from "@commonbench/domain/reasons";
import { arrivalRefusal, sampleSpan } from "@commonbench/domain/reservations/samples";
import type { ReservationMode, Wish } from "@commonbench/domain/reservations/schemas";
import type { ReservationTerms } from "@commonbench/domain/reservations/terms";
import type { BookedListing } from "./booked-listing.ts";
import { priceOf } from "./price.ts";
import type { QuotaMetView, QuoteView } from "./quote-view.ts";
import type { SlotView } from "./view.ts";

export interface Offer {
  readonly listing: BookedListing;
  readonly facts: AvailabilityFacts;
  readonly occupancy: Occupancy;
  /** Of the settings, as they were read. */
  readonly version: number;
  /** A calendar from outside did not answer: nothing is confirmed at once. */
  readonly stale: boolean;
  readonly rails: readonly Rail[];
  readonly terms: ReservationTerms | null;
}

export interface Asked {
  readonly wish: Wish;
  readonly rail: Rail | null | undefined;
  readonly quota: QuotaMetView | null;
}

export interface Assessment extends Measured {
  readonly refusal: Reason | null;
  readonly mode: ReservationMode;
  readonly modeBecause: QuoteView["modeBecause"];
  readonly price: Quote | null;
  readonly rail: Rail | null;
  readonly instalments: readonly Instalment[];
}

/** What becomes of a wish: how it would be booked, what it costs and how it is paid, or why it cannot be. */
export function assess(offer: Offer, asked: Asked, now: Date): Assessment {
  const { terms, facts, listing, stale } = offer;
  const { wish, quota } = asked;
  const span = spanOf(facts, wish);
  const price = terms === null ? "reservations.no-price" : priceOf(terms, wish, facts.timeZone);
  const priced = typeof price === "string" ? null : price;
  const rail = railFor(offer, asked, priced);
  const modeBecause = quota !== null ? "quota" : stale ? "stale-calendar" : "listing";
  const booked = { measure: wish.measure, ...(span ?? { startsAt: now, endsAt: now }) };
  return {
    refusal:
      (typeof price === "string" ? price : null) ??
      (span === null ? "reservations.wrong-measure" : wishRefusal(offer, wish, now)) ??
      (rail === undefined ? "reservations.rail-not-offered" : null),
    mode: modeBecause === "listing" && listing.bookingMode === "instant" ? "instant" : "request",
    modeBecause,
    ...booked,
    price: priced,
    rail: rail ?? null,
    instalments: rail == null || priced === null ? [] : partsOf(offer, priced.total, rail, booked, now),
  };
}

function spanOf(facts: AvailabilityFacts, wish: Wish): { startsAt: Date; endsAt: Date } | null {
  if (wish.measure === "samples") return sampleSpan(facts, wish);
  return { startsAt: new Date(wish.from), endsAt: new Date(wish.to) };
}

function wishRefusal({ facts, occupancy }: Offer, wish: Wish, now: Date): Reason | null {
  if (wish.measure === "samples") return arrivalRefusal(facts, wish, now);
  const refusal = fitRefusal(facts, occupancy, requestOf(wish), now.getTime());
  return refusal === null ? null : `availability.${refusal}`;
}

export function requestOf(wish: {
  readonly from: string;
  readonly to: string;
  readonly units: number;
}): BookingRequest {
  return { from: Date.parse(wish.from), to: Date.parse(wish.to), units: wish.units };
}

/** The way to pay; null when nothing is to pay, undefined when the provider cannot be paid like that. */
function railFor({ rails }: Offer, { rail }: Asked, price: Quote | null): Rail | null | undefined {
  if (price === null || price.total === 0) return null;
  if (rail === undefined) return rails[0];
  return rails.find((each) => each === rail);
}

export function partsOf(
  { facts }: Pick<Offer, "facts">,
  total: number,
  rail: Rail,
  booked: Measured,
  now: Date,
): Instalment[] {
  const { payAfterUse: afterUse, tariff } = facts.settings;
  return instalments({ total, rail, afterUse, deposit: tariff.deposit, ...booked }, now);
}

/** The nearest bookings that could be made instead. */
export function alternativesTo(
  { facts, occupancy }: Pick<Offer, "facts" | "occupancy">,
  wish: Wish,
  now: Date,
): SlotView[] {
  if (wish.measure === "samples") return [];
  const request = requestOf(wish);
  return nearestAlternatives(facts, occupancy, request, now.getTime()).map((span) => slotView(span, wish.units));
}

export function slotView({ from, to }: Span, units: number): SlotView {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString(), units };
}
