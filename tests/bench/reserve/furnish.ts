import type { TestDb, TestPerson } from "../../support/people.ts";
import { USUAL_SETTINGS } from "@commonbench/domain/availability/settings";
import { createListing } from "../../support/listings.ts";
import { createOrganisation } from "../../support/organisations.ts";

export const SECRET = "a-secret-that-only-the-bench-knows-0123456789";
const DAY_MINUTES = 1440;
const ROUND_THE_CLOCK = Array.from({ length: 7 }, (_, day) => ({ day: day + 1, from: 0, to: DAY_MINUTES }));
/** Whoever books pays after the use, so that a booking is confirmed at once. */
const SETTINGS = {
  ...USUAL_SETTINGS,
  step: "quarter-hour",
  noticeMinutes: 0,
  horizonDays: 730,
  payAfterUse: true,
} as const;

export const PRICE = 12_000;

/** Listings that are open day and night, booked at once, one machine each. */
export async function furnishListings(db: TestDb, count: number): Promise<string[]> {
  const provider = await createOrganisation(db, SECRET, { membership: "admitted", placeId: "panyu" });
  const listings: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { id } = await createListing(db, provider, {
      title: `Five-axis mill ${n}`,
      bookingMode: "instant",
      priceMode: "amount",
      price: PRICE,
      currency: "CNY",
      priceUnit: "machine-hour",
      timeZone: "Asia/Shanghai",
      units: 1,
      weeklyPlan: ROUND_THE_CLOCK,
    });
    await db.availability.create({
      data: { listingId: id, settings: SETTINGS, updatedById: provider.owner.id, updatedAt: new Date() },
    });
    listings.push(id);
  }
  return listings;
}

/** People who may book, each for an organisation of their own. */
export async function furnishBookers(db: TestDb, count: number): Promise<TestPerson[]> {
  const bookers: TestPerson[] = [];
  for (let n = 0; n < count; n += 1)
    bookers.push((await createOrganisation(db, SECRET, { membership: "admitted", placeId: "panyu" })).owner);
  return bookers;
}
