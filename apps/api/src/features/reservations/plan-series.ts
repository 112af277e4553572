import type { Span } from "@commonbench/domain/availability/facts";
import { alternativeRange } from "@commonbench/domain/availability/fit";
import { refuse } from "@commonbench/domain/errors";
import { occurrencesOf } from "@commonbench/domain/reservations/series";
import type { PlanSeriesInput } from "@commonbench/domain/reservations/series-schemas";
import type { TimeWish } from "@commonbench/domain/reservations/schemas";
import type { ActingCtx } from "#api/context.ts";
import { alternativesTo, assess, type Assessment, type Offer, requestOf } from "./assess.ts";
import { loadOffer } from "./load-offer.ts";
import { loadUses, metAmong, useOf } from "./quota-check.ts";
import { quotasOfOffer, quotaWishOf } from "./quota-of-wish.ts";
import type { SeriesPlanView } from "./series-view.ts";
import type { QuotaMetView } from "./quote-view.ts";

/** Every occurrence of a series with what becomes of it, before anything is booked. */
export async function planSeries(
  ctx: ActingCtx,
  { listingId, wish, repeat }: PlanSeriesInput,
): Promise<SeriesPlanView> {
  const now = ctx.now();
  const until = { from: requestOf(wish).from, to: Date.parse(`${repeat.until}T23:59:59Z`) + DAY };
  if (until.to <= until.from || until.to - until.from > MOST_DAYS * DAY) refuse("availability.too-far");
  const range = alternativeRange(until, now.getTime());
  const offer = await loadOffer(ctx, { listingId, range, rail: "bank_transfer" });
  const first = { from: new Date(wish.from), to: new Date(wish.to) };
  const wishes = occurrencesOf(first, repeat, offer.facts.timeZone).map(({ from, to }): TimeWish => ({
    ...wish,
    from: from.toISOString(),
    to: to.toISOString(),
  }));
  const assessed = await assessSeries(ctx, offer, wishes);
  const length = first.to.getTime() - first.from.getTime();
  return {
    mode: assessed[0]?.assessment.mode ?? "request",
    rail: assessed.find(({ assessment }) => assessment.rail !== null)?.assessment.rail ?? null,
    currency: offer.terms?.prices.currency ?? null,
    timeZone: offer.facts.timeZone,
    total: assessed.reduce(
      (sum, { refusal, assessment }) => sum + (refusal === null ? (assessment.price?.total ?? 0) : 0),
      0,
    ),
    occurrences: assessed.map(({ wish: each, assessment, refusal, quota }) => ({
      from: each.from,
      to: each.to,
      units: each.units,
      refusal,
      quota,
      alternatives: refusal?.startsWith("availability.") ? alternativesTo(offer, each, now) : [],
      total: assessment.price?.total ?? null,
      shifted: Date.parse(each.to) - Date.parse(each.from) !== length,
    })),
  };
}

const DAY = 24 * 60 * 60_000;
/** Farther ahead nobody can book. */
const MOST_DAYS = 740;

export interface AssessedOccurrence {
  readonly wish: TimeWish;
  readonly assessment: Assessment;
  readonly refusal: Assessment["refusal"];
  readonly quota: QuotaMetView | null;
}

/** Each as if those before it were booked already. Two that meet cannot both be had. */
export async function assessSeries(
  ctx: ActingCtx,
  offer: Offer,
  wishes: readonly TimeWish[],
): Promise<AssessedOccurrence[]> {
  const now = ctx.now();
  const [first] = wishes;
  const last = wishes.at(-1);
  if (first === undefined || last === undefined) return [];
  const quotas = quotasOfOffer(ctx, offer, first);
  const whole = quotaWishOf(ctx, offer, { ...first, to: last.to });
  const uses = quotas.length === 0 ? [] : await loadUses(ctx.db, ctx, quotas, whole);
  let before: Span | null = null;
  return wishes.map((wish) => {
    const assessment = assess(offer, { wish, rail: "bank_transfer", quota: null }, now);
    const booked = quotaWishOf(ctx, offer, wish);
    const quota = metAmong(ctx, quotas, booked, uses);
    const meets = before !== null && requestOf(wish).from < before.to;
    const refusal =
      assessment.refusal ??
      (meets ? "availability.taken" : null) ??
      (quota === null ? null : "reservations.quota-exceeded");
    if (refusal === null) {
      uses.push(useOf(ctx, booked));
      before = requestOf(wish);
    }
    return { wish, assessment, refusal, quota };
  });
}
