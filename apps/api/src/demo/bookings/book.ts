import type { Rail } from "@commonbench/domain/billing/schemas";
import type { ReservationStatus, Wish } from "@commonbench/domain/reservations/schemas";
import type { Locale } from "@commonbench/taxonomy/types";
import { randomUUID } from "node:crypto";
import type { ActingCtx } from "#api/context.ts";
import { quoteReservation } from "#api/features/reservations/quote-reservation.ts";
import { reserveListing } from "#api/features/reservations/reserve-listing.ts";
import { dayOf, daysFrom, hourOf } from "../dates.ts";
import { BENCHES } from "./benches.ts";
import { BY_CARD } from "./houses.ts";
import { findPlace, localeOf, type Stage } from "./stage.ts";
import type { Story } from "./stories.ts";

/** A reservation that was made, and what its story goes on with. */
export interface Booked {
  readonly id: string;
  readonly listingId: string;
  readonly number: string;
  readonly booker: string;
  readonly provider: string;
  readonly status: ReservationStatus;
  readonly from: Date;
  readonly to: Date;
  readonly units: number;
  readonly bySample: boolean;
  readonly card: boolean;
  /** Due after the use. */
  readonly paysAfter: boolean;
  readonly locale: Locale;
}

/** Books as the page does: a price first, then for that price. Null where there is no place at that time of the year. */
export async function book(stage: Stage, story: Story, at: Date): Promise<Booked | null> {
  const listingId = stage.listings.get(story.bench);
  if (listingId === undefined) return null;
  const ctx = await stage.as(story.by, at);
  const wish = await wishOf(stage, ctx, story, listingId);
  if (wish === null) return null;
  const { of: provider } = BENCHES[story.bench];
  const locale = localeOf(stage, story.by);
  const card = story.card && BY_CARD.includes(provider) && stage.parts.sandbox !== null;
  const rail: Rail = card ? "card" : "bank_transfer";
  const quote = await quoteReservation(ctx, { listingId, wish, rail, locale });
  if (quote.refusal !== null || quote.total === null || quote.currency === null) return null;
  if (quote.quota !== null && !story.beyondQuota) return null;
  const id = randomUUID();
  const { beyondQuota, order: purchaseOrder, message } = story;
  const expectedTotal = { amount: quote.total, currency: quote.currency };
  const terms = { beyondQuota, purchaseOrder, message, attachments: [], locale };
  const { number, status } = await reserveListing(ctx, { id, listingId, wish, rail, expectedTotal, ...terms });
  return {
    id,
    listingId,
    number,
    booker: story.by,
    provider,
    status,
    from: new Date(quote.startsAt),
    to: new Date(quote.endsAt),
    units: story.units,
    bySample: story.samples > 0,
    card,
    paysAfter: status === "confirmed" && quote.total > 0,
    locale,
  };
}

async function wishOf(stage: Stage, ctx: ActingCtx, story: Story, listingId: string): Promise<Wish | null> {
  const { day, hour, steps, units, samples, express } = story;
  if (samples > 0)
    return { measure: "samples", samples, express, arrivesOn: await openDay(stage, ctx, story, listingId) };
  const from = hour === null ? daysFrom(stage.now, day) : new Date(hourOf(stage.now, day, hour));
  const place = await findPlace(ctx, listingId, from, { steps, units });
  if (place === null) return null;
  return { measure: "time", from: new Date(place.from).toISOString(), to: new Date(place.to).toISOString(), units };
}

/** The first day from then on at which the laboratory takes samples in. */
async function openDay(stage: Stage, ctx: ActingCtx, { day }: Story, listingId: string): Promise<string> {
  const from = new Date(hourOf(stage.now, day, 0));
  const place = await findPlace(ctx, listingId, from, { steps: 1, units: 1 });
  return place === null ? dayOf(from, 1) : dayOf(new Date(place.from), 1 / 3);
}
