import { z } from "zod";

/** ISO 4217 codes that a listing may be priced in. */
export const CURRENCIES = ["CNY", "HKD", "MOP", "USD"] as const;
export type Currency = (typeof CURRENCIES)[number];
export const CurrencySchema = z.enum(CURRENCIES);

/** Decimals of the minor unit by ISO 4217; two unless listed. JPY, KRW and VND have none. */
const EXPONENTS: Readonly<Record<string, number>> = { JPY: 0, KRW: 0, VND: 0 };

export function exponentOf(currency: string): number {
  return EXPONENTS[currency] ?? 2;
}

/** At most ten million in major units: above it somebody mistyped. */
export const MinorUnits = z.number().int().min(0).max(1_000_000_000);

/** A sum of many amounts: beyond 32 bits, and refused where a number would no longer be exact. SQL casts it to float8. */
export const Total = z.int();

/** Integer minor units (cents) and an ISO 4217 currency. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}
