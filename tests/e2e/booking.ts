import type { ListingContent } from "@commonbench/domain/listings/schemas";
import { randomUUID } from "node:crypto";
import type { Client } from "../support/client.ts";

const HOUR = 3_600_000;

/** Open day and night at a price that everybody can read. */
export const ALWAYS_OPEN = {
  priceMode: "amount",
  price: 40_000,
  memberPrice: null,
  currency: "CNY",
  priceUnit: "hour",
  minimumCharge: null,
  setUpFee: null,
  units: 1,
  weeklyPlan: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 })),
} satisfies Partial<ListingContent>;

/** A full hour, so many days from now. */
export const inDays = (days: number): Date => new Date(Math.ceil(Date.now() / HOUR) * HOUR + days * 24 * HOUR);

/** Books four hours without the screens, for tests that are about what comes after. */
export async function reserved(client: Client, listingId: string, from: Date, purchaseOrder = "") {
  const to = new Date(from.getTime() + 4 * HOUR);
  const wish = { measure: "time" as const, from: from.toISOString(), to: to.toISOString(), units: 1 };
  const quote = await client.reservations.quote.query({ listingId, wish, locale: "en" });
  if (quote.refusal !== null || quote.currency === null || quote.total === null)
    throw new Error(`cannot be booked: ${quote.refusal ?? "no price"}`);
  const expectedTotal = { amount: quote.total, currency: quote.currency };
  const id = randomUUID();
  return client.reservations.reserve.mutate({
    id,
    listingId,
    wish,
    rail: quote.rail,
    expectedTotal,
    purchaseOrder,
    locale: "en",
  });
}
