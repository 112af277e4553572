import type { Money } from "@commonbench/domain/money";

/** Stripe writes currencies small. */
export const currencyOf = (code: string): string => code.toUpperCase();

export const money = (amount: number, currency: string): Money => ({ amount, currency: currencyOf(currency) });

export const instant = (seconds: number): Date => new Date(seconds * 1000);

export const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);

/** A field that holds a thing or its id. */
export function idOf(field: string | { readonly id: string } | null | undefined): string | null {
  return typeof field === "string" ? field : (field?.id ?? null);
}

/** The thing of a field that was asked for in full. */
export function thingOf<T extends object>(field: string | T | null | undefined): T | null {
  return typeof field === "object" ? field : null;
}
