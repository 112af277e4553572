import { openOn } from "@commonbench/domain/availability/days";
import { DAY, dateOf, dayAt } from "@commonbench/domain/availability/zone";
import type { ListingContent } from "@commonbench/domain/listings/schemas";
import { randomUUID } from "node:crypto";
import type { Client } from "../support/client.ts";

const HOUR = 3_600_000;
/** Nothing in these tests is booked later than so many days from now. */
const MOST_DAYS = 60;

/** The hours of a listing that is to be open whatever day the tests run on; `offered` sees to its house's holidays. */
export const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 }));

/** At a price that everybody can read. */
export const PRICED = {
  priceMode: "amount",
  price: 40_000,
  memberPrice: null,
  currency: "CNY",
  priceUnit: "machine-hour",
  minimumCharge: null,
  setUpFee: null,
  units: 1,
} satisfies Partial<ListingContent>;

export const ALWAYS_OPEN = { ...PRICED, weeklyPlan: ALWAYS } satisfies Partial<ListingContent>;

/** On dates of its own a listing is open also while its house rests. */
export async function openAlways(client: Client, listingId: string): Promise<void> {
  const { version, listingVersion, settings, weeklyPlan, units, timeZone } = await client.availability.get.query({
    listingId,
  });
  const today = dayAt(timeZone, Date.now());
  const exception = {
    from: dateOf(today - 1),
    to: dateOf(today + MOST_DAYS),
    effect: { kind: "hours" as const, windows: [{ from: 0, to: 1440 }] },
  };
  const same = { listingId, version, listingVersion, settings, weeklyPlan, units };
  await client.availability.update.mutate({ ...same, exceptions: [{ exception }] });
}

/** The next date after today's, in the listing's zone, on which it opens. */
export async function nextOpenDay(client: Client, listingId: string): Promise<string> {
  const now = Date.now();
  const range = { from: new Date(now).toISOString(), to: new Date(now + MOST_DAYS * DAY).toISOString() };
  const { facts } = await client.availability.free.query({ listingId, ...range });
  const first = dayAt(facts.timeZone, now) + 1;
  const days = Array.from({ length: MOST_DAYS - 1 }, (_, after) => first + after);
  const open = days.find((day) => openOn(facts, day).length > 0);
  if (open === undefined) throw new Error("never opens");
  return dateOf(open);
}

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
