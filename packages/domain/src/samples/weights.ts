import type { WeightUnit } from "./schemas.ts";

const MILLIGRAMS: Readonly<Record<WeightUnit, number>> = { g: 1000, ct: 200 };

/** In milligrams, rounded to the nearest; null for what is no weight. */
export function toMilligrams(weight: number, unit: WeightUnit): number | null {
  const milligrams = Math.round(weight * MILLIGRAMS[unit]);
  return Number.isSafeInteger(milligrams) && milligrams > 0 ? milligrams : null;
}

export function fromMilligrams(milligrams: number, unit: WeightUnit): number {
  return milligrams / MILLIGRAMS[unit];
}

/** Digits that a milligram needs: 0.001 g, 0.005 ct. */
export const WEIGHT_DECIMALS = 3;

/** Two balances may differ so much: 5 mg, or two in a thousand of what is heavier. */
export const TOLERANCE = { milligrams: 5, ratio: 0.002 } as const;

export function isWeightOff(before: number | null, now: number | null): boolean {
  if (before === null || now === null) return false;
  return Math.abs(now - before) > Math.max(TOLERANCE.milligrams, Math.max(before, now) * TOLERANCE.ratio);
}

export interface Weighed {
  readonly count: number;
  readonly weightMg: number | null;
}

/** Whether a hand-over does not agree with the one before: in number, or in weight where both were weighed. */
export function differs(before: Weighed, now: Weighed): boolean {
  return before.count !== now.count || isWeightOff(before.weightMg, now.weightMg);
}
