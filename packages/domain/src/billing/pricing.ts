import { z } from "zod";
import { peakMinutes } from "./pricing-peaks.ts";
import { lengthMilli, minutesOf, type Period } from "./pricing-units.ts";
import { portion, shareOf } from "./split.ts";
import { BASIS, type Tariff, type Tier } from "./tariff.ts";

export const QUOTE_LINE_KINDS = [
  "base",
  "member",
  "tier",
  "peak",
  "express",
  "minimum",
  "set-up",
  "overrun",
  "under-use",
  "difference",
  "cancellation",
] as const;
export const QuoteLineKind = z.enum(QUOTE_LINE_KINDS);
export type QuoteLineKind = z.infer<typeof QuoteLineKind>;

/** What one booking may cost at most, in minor units: above it an agreement is needed. */
export const MAX_TOTAL = 1_000_000_000;

const SignedMinorUnits = z.number().int().min(-MAX_TOTAL).max(MAX_TOTAL);

/**
 * One line of a price. Where `unitAmount` is given on a line of kind base or member, quantity times it is the amount;
 * the other kinds are shares of what stands above them, and `data` says which. Words for lines are the reader's business.
 */
export const QuoteLine = z.object({
  key: z.string().min(1).max(80),
  kind: QuoteLineKind,
  /** Thousandths of `unit`. */
  quantityMilli: z.number().int().min(0),
  /** A price unit of the taxonomy; null for what is charged once. */
  unit: z.string().nullable(),
  unitAmount: SignedMinorUnits.nullable(),
  amount: SignedMinorUnits,
  data: z.record(z.string(), z.number()).optional(),
});
export type QuoteLine = z.infer<typeof QuoteLine>;

/** What a listing shows as its prices. */
export interface ListedPrices {
  readonly currency: string;
  readonly priceUnit: string;
  readonly price: number;
  readonly memberPrice: number | null;
  readonly minimumCharge: number | null;
  readonly setUpFee: number | null;
}

export type Wanted =
  | { readonly measure: "time"; readonly period: Period; readonly units: number }
  | { readonly measure: "samples"; readonly samples: number; readonly express: boolean };

export interface QuoteFacts {
  readonly prices: ListedPrices;
  readonly tariff: Tariff;
  readonly isMember: boolean;
  readonly wanted: Wanted;
}

export interface Quote {
  readonly currency: string;
  readonly lines: readonly QuoteLine[];
  readonly total: number;
  /** What members save here; for others, what they would. */
  readonly memberSaves: number;
}

/** Why there is no price: the period or count is empty, the unit is not one to book by, or it is beyond `MAX_TOTAL`. */
export type NoQuote = "nothing-wanted" | "unit-not-bookable" | "express-not-offered" | "too-large";

export const linesTotal = (lines: readonly { readonly amount: number }[]): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0);

/**
 * What a booking costs, line by line: the use at the listed price, what members save, the tier of its length, hours
 * that cost more, express, what the minimum charge adds, the set-up fee. Every line is rounded once, half up.
 */
export function quote(facts: QuoteFacts): Quote | NoQuote {
  const { prices, tariff, isMember, wanted } = facts;
  const size = sizeOf(prices.priceUnit, wanted);
  if (typeof size === "string") return size;
  if (wanted.measure === "samples" && wanted.express && tariff.express === null) return "express-not-offered";
  const lines = useLines(facts, size);
  const used = linesTotal(lines);
  if (prices.minimumCharge !== null && used < prices.minimumCharge)
    lines.push(once("minimum", prices.minimumCharge - used, { least: prices.minimumCharge }));
  if (prices.setUpFee !== null && prices.setUpFee > 0) lines.push(once("set-up", prices.setUpFee));
  const total = linesTotal(lines);
  if (lines.some(({ amount }) => Math.abs(amount) > MAX_TOTAL) || total > MAX_TOTAL) return "too-large";
  const memberSaves = isMember ? 0 - (find(lines, "member")?.amount ?? 0) : savingOf(facts, total);
  return { currency: prices.currency, lines, total, memberSaves };
}

const find = (lines: readonly QuoteLine[], kind: QuoteLineKind) => lines.find((line) => line.kind === kind);

function savingOf(facts: QuoteFacts, total: number): number {
  const { memberPrice, price } = facts.prices;
  if (memberPrice === null || memberPrice >= price) return 0;
  const asMember = quote({ ...facts, isMember: true });
  return typeof asMember === "string" ? 0 : Math.max(0, total - asMember.total);
}

interface Size {
  /** Of one unit in parallel, in thousandths; tiers go by it. */
  readonly length: number;
  readonly units: number;
}

function sizeOf(priceUnit: string, wanted: Wanted): Size | NoQuote {
  if (wanted.measure === "samples")
    return wanted.samples > 0 ? { length: wanted.samples * 1000, units: 1 } : "nothing-wanted";
  if (wanted.units <= 0 || minutesOf(wanted.period) <= 0) return "nothing-wanted";
  const length = lengthMilli(priceUnit, wanted.period);
  return length === null ? "unit-not-bookable" : { length, units: wanted.units };
}

function useLines({ prices, tariff, isMember, wanted }: QuoteFacts, size: Size): QuoteLine[] {
  const { priceUnit: unit, price } = prices;
  const quantityMilli = size.length * size.units;
  const at = (unitAmount: number) => portion(unitAmount, quantityMilli, 1000);
  const base: QuoteLine = { key: "base", kind: "base", quantityMilli, unit, unitAmount: price, amount: at(price) };
  const lines = [size.units === 1 ? base : { ...base, data: { units: size.units, lengthMilli: size.length } }];
  const rate = isMember ? Math.min(price, prices.memberPrice ?? price) : price;
  if (rate < price)
    lines.push({
      key: "member",
      kind: "member",
      quantityMilli,
      unit,
      unitAmount: rate - price,
      amount: 0 - at(price - rate),
    });
  const tier = tierFor(tariff.tiers, size.length);
  if (tier !== undefined && tier.off > 0)
    lines.push({
      ...share("tier", 0 - shareOf(linesTotal(lines), tier.off), { from: tier.from, off: tier.off }),
      unit,
    });
  if (wanted.measure === "time") lines.push(...peakLines(tariff, wanted.period, size, rate, unit));
  else if (wanted.express && tariff.express !== null)
    lines.push(share("express", shareOf(linesTotal(lines), tariff.express), { surcharge: tariff.express }));
  return lines;
}

const tierFor = (tiers: readonly Tier[], length: number): Tier | undefined =>
  tiers.findLast(({ from }) => from * 1000 <= length);

/** On the price of those hours; of a unit longer than hours, on their share of the whole. */
function peakLines({ peaks }: Tariff, period: Period, size: Size, rate: number, unit: string): QuoteLine[] {
  const whole = minutesOf(period);
  return peakMinutes(peaks, period).flatMap((minutes, at): QuoteLine[] => {
    const surcharge = peaks[at]?.surcharge ?? 0;
    const quantityMilli = portion(size.length * size.units, minutes, whole);
    if (quantityMilli === 0) return [];
    const amount = portion(rate, quantityMilli * surcharge, 1000 * BASIS);
    return [
      {
        key: `peak-${at + 1}`,
        kind: "peak",
        quantityMilli,
        unit,
        unitAmount: rate,
        amount,
        data: { surcharge, minutes },
      },
    ];
  });
}

const share = (kind: QuoteLineKind, amount: number, data: Record<string, number>): QuoteLine => ({
  ...once(kind, amount),
  data,
});

const once = (kind: QuoteLineKind, amount: number, data?: Record<string, number>): QuoteLine => ({
  key: kind,
  kind,
  quantityMilli: 1000,
  unit: null,
  unitAmount: null,
  amount,
  ...(data === undefined ? {} : { data }),
});
