import { BASIS } from "./tariff.ts";

/** `amount * numerator / denominator`, rounded once, half up (away from zero below it). Exact however large the product. */
export function portion(amount: number, numerator: number, denominator: number): number {
  const product = BigInt(amount) * BigInt(numerator);
  const divisor = BigInt(denominator);
  const size = product < 0n ? -product : product;
  const rounded = Number((2n * size + divisor) / (2n * divisor));
  return product < 0n ? 0 - rounded : rounded;
}

/** A share of an amount in basis points, rounded half up. */
export function shareOf(amount: number, share: number): number {
  return portion(amount, share, BASIS);
}

/**
 * An amount divided by weights so that the parts make the whole: each gets its part rounded down, and what is left goes
 * one minor unit at a time to the largest remainders, the earlier one first. Without any weight, all count the same.
 */
export function splitAmount(amount: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return [];
  const shares = (weights.some((weight) => weight > 0) ? weights : weights.map(() => 1)).map(BigInt);
  const sum = shares.reduce((whole, share) => whole + share, 0n);
  const size = BigInt(Math.abs(amount));
  const parts = shares.map((share) => (size * share) / sum);
  const order = shares
    .map((share, at) => ({ at, rest: (size * share) % sum }))
    .toSorted((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1));
  const left = Number(size - parts.reduce((whole, part) => whole + part, 0n));
  const extra = new Set(order.slice(0, left).map(({ at }) => at));
  const sign = amount < 0 ? -1 : 1;
  return parts.map((part, at) => sign * (Number(part) + (extra.has(at) ? 1 : 0)) || 0);
}
