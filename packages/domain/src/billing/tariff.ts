import { z } from "zod";
import { WeeklyPlan } from "../listings/weekly-plan.ts";

/** A share in ten-thousandths: 1250 is 12.5 %. */
export const BASIS = 10_000;
export const Share = z.number().int().min(0).max(BASIS);

const PercentOfPrice = z
  .number()
  .int()
  .min(-9000)
  .max(3 * BASIS);

/** From this length (in the unit of the price) or count on, all of it costs `off` less. */
export const Tier = z.object({ from: z.number().int().min(2).max(100_000), off: Share.max(9000) });
export type Tier = z.infer<typeof Tier>;

/** Wall-clock hours of the listing's zone that cost more (or, below zero, less). Where two meet, the earlier in the list counts. */
export const Peak = z.object({
  windows: WeeklyPlan.refine((windows) => windows.length > 0, { error: "needs-hours" }),
  surcharge: PercentOfPrice.refine((share) => share !== 0, { error: "needs-surcharge" }),
});
export type Peak = z.infer<typeof Peak>;

/**
 * What a listing costs beyond the prices that it shows. The availability of a listing stores it; a reservation keeps the
 * one that it was quoted with.
 */
export const Tariff = z.object({
  tiers: z
    .array(Tier)
    .max(6)
    .refine((tiers) => tiers.every(({ from, off }, at) => isStep(tiers[at - 1], { from, off })), {
      error: "not-rising",
    }),
  peaks: z.array(Peak).max(4),
  /** Work by sample that is wanted sooner, on top of its price; null where it is not offered. */
  express: z
    .number()
    .int()
    .min(0)
    .max(5 * BASIS)
    .nullable(),
  /** The part that is due at once when the use begins beyond what a card can be held or charged for. */
  deposit: Share.min(500),
});
export type Tariff = z.infer<typeof Tariff>;

export const PLAIN_TARIFF: Tariff = { tiers: [], peaks: [], express: null, deposit: 3000 };

/** Cancelled at least so many hours before the start, that share comes back; later than the last tier, nothing does. */
export const CancellationTier = z.object({
  hours: z
    .number()
    .int()
    .min(0)
    .max(24 * 180),
  refund: Share,
});
export type CancellationTier = z.infer<typeof CancellationTier>;

export const FEE_BEARERS = ["payer", "payee", "alliance"] as const;
/** Who bears what the card company keeps of a payment that goes back; the payer: it is taken off what comes back. */
export const RefundFeeBearer = z.enum(FEE_BEARERS);
export type RefundFeeBearer = z.infer<typeof RefundFeeBearer>;

export const CancellationTerms = z.object({
  /** From the earliest to the latest: fewer hours, and never more back. */
  tiers: z
    .array(CancellationTier)
    .max(6)
    .refine(
      (tiers) =>
        tiers.every(({ hours, refund }, at) => {
          const before = tiers[at - 1];
          return before === undefined || (hours < before.hours && refund <= before.refund);
        }),
      { error: "not-falling" },
    ),
  feeBearer: RefundFeeBearer,
});
export type CancellationTerms = z.infer<typeof CancellationTerms>;

export const USUAL_CANCELLATION: CancellationTerms = {
  tiers: [
    { hours: 72, refund: BASIS },
    { hours: 24, refund: 5000 },
  ],
  feeBearer: "payee",
};

/** What follows when a place was used for longer or shorter than it was reserved. */
export const OverrunPolicy = z.object({
  /** Minutes over that cost nothing. */
  graceMinutes: z.number().int().min(0).max(240),
  /** Beyond them every started step counts. */
  stepMinutes: z.union([z.literal(15), z.literal(30), z.literal(60)]),
  /** On top of the price of the time itself; -10000 makes it free of charge. */
  surcharge: z
    .number()
    .int()
    .min(-BASIS)
    .max(3 * BASIS),
  /** The share of the price of time not used that comes back; 0 for none. */
  underUse: Share,
});
export type OverrunPolicy = z.infer<typeof OverrunPolicy>;

export const USUAL_OVERRUN: OverrunPolicy = { graceMinutes: 10, stepMinutes: 15, surcharge: 0, underUse: 0 };

function isStep(before: Tier | undefined, { from, off }: Tier): boolean {
  return before === undefined || (from > before.from && off > before.off);
}
