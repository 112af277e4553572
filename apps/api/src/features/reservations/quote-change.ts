import type { BookingRequest } from "@commonbench/domain/availability/facts";
import { alternativeRange, fitRefusal, nearestAlternatives } from "@commonbench/domain/availability/fit";
import type { Quote } from "@commonbench/domain/billing/pricing";
import { forbid } from "@commonbench/domain/errors";
import type { Reason } from "@commonbench/domain/reasons";
import { changeActorRefusal } from "@commonbench/domain/reservations/rules";
import type { QuoteChangeInput } from "@commonbench/domain/reservations/schemas";
import type { Db, Tx } from "@commonbench/db/client";
import type { ActingCtx } from "#api/context.ts";
import { loadAvailability, type LoadedAvailability } from "#api/features/availability/load.ts";
import { requestOf, slotView } from "./assess.ts";
import { toLineViews } from "./lines.ts";
import { doerOf, loadReservation, type ReservationRow } from "./load.ts";
import { agreedFacts } from "./place.ts";
import { priceOf } from "./price.ts";
import type { ChangeQuoteView } from "./quote-view.ts";

export interface Slot {
  readonly from: string;
  readonly to: string;
  readonly units: number;
}

/** What another time or other units would cost, at the prices that were agreed; or why it cannot be. */
export async function quoteChange(ctx: ActingCtx, input: QuoteChangeInput): Promise<ChangeQuoteView> {
  const row = await loadChanged(ctx.db, ctx, input.id);
  const place = await loadWide(ctx, row, input);
  const { refusal, price } = assessChange(row, place, input, ctx.now());
  const total = price?.total ?? row.total;
  const request = requestOf(input);
  const near = () => nearestAlternatives(place.facts, place.occupancy, request, ctx.now().getTime());
  return {
    refusal,
    alternatives: refusal?.startsWith("availability.") ? near().map((span) => slotView(span, input.units)) : [],
    lines: toLineViews(ctx, price?.lines ?? [], input.locale),
    currency: row.currency,
    total,
    difference: total - row.total,
  };
}

/** A reservation of the organisation in use that this person may propose to change, or answer for. */
export async function loadChanged(db: Db | Tx, ctx: ActingCtx, id: string): Promise<ReservationRow> {
  const row = await loadReservation(db, ctx, id);
  const refusal = changeActorRefusal(doerOf(ctx.actor, row));
  return refusal === null ? row : forbid(refusal);
}

/** The calendar as the reservation would be moved in it, wide enough to name alternatives. */
export async function loadWide(ctx: ActingCtx, row: ReservationRow, slot: Slot): Promise<LoadedAvailability> {
  const range = alternativeRange(requestOf(slot), ctx.now().getTime());
  const loaded = await loadAvailability(ctx, row.listingId, range, { except: row.id });
  return { ...loaded, facts: agreedFacts(loaded.facts, row) };
}

export interface AssessedChange {
  readonly refusal: Reason | null;
  readonly price: Quote | null;
}

/** Whether it can be moved there, and for how much. Between two who agree, the listing's notice does not matter. */
export function assessChange(
  row: ReservationRow,
  { facts, occupancy }: LoadedAvailability,
  slot: Slot,
  now: Date,
): AssessedChange {
  const request = requestOf(slot);
  const price = priceOf(row.terms, { measure: "time", ...slot }, row.timeZone);
  const priced = typeof price === "string" ? null : price;
  const refusal =
    changeRefusal(row, request, now) ??
    (typeof price === "string" ? price : null) ??
    fitReason(fitRefusal(withoutNotice(facts), occupancy, request, now.getTime()));
  return { refusal, price: priced };
}

function changeRefusal(row: ReservationRow, { from, to, units }: BookingRequest, now: Date): Reason | null {
  if (row.measure !== "time" || row.status !== "confirmed") return "reservations.not-allowed-now";
  if (row.startsAt <= now) return "reservations.change-too-late";
  const isSame = row.startsAt.getTime() === from && row.endsAt.getTime() === to && row.units === units;
  return isSame ? "reservations.change-nothing" : null;
}

const fitReason = (refusal: ReturnType<typeof fitRefusal>): Reason | null =>
  refusal === null ? null : `availability.${refusal}`;

function withoutNotice(facts: LoadedAvailability["facts"]): LoadedAvailability["facts"] {
  return { ...facts, settings: { ...facts.settings, noticeMinutes: 0 } };
}
