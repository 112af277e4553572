import type { Prisma } from "@commonbench/db/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { lab, morning, samplesBooking } from "./bench.ts";

let market: Marketplace;
beforeAll(async () => {
  market = await openMarketplace();
});
afterAll(() => market.close());

interface Said {
  /** Null: its owner has never saved how it is booked. */
  readonly saved: { readonly turnaroundDays: number | null } | null;
  readonly listed?: Prisma.InputJsonObject;
}

/** What the quote says to samples that arrive on Tuesday the 1st, in a lab that works from 9 to 18 on working days. */
async function quoted({ saved, listed }: Said) {
  const place = await lab(market, { settings: saved ?? {} });
  const turnaround = listed === undefined ? {} : { turnaround: listed };
  await market.db.listing.update({ where: { id: place.id }, data: { attributes: turnaround } });
  if (saved === null) await market.db.availability.delete({ where: { listingId: place.id } });
  const { wish } = samplesBooking(place.id);
  const asked = market.as(place.booker.owner).reservations.quote.query({ listingId: place.id, wish, locale: "en" });
  const shown = await market.as(place.provider.owner).availability.get.query({ listingId: place.id });
  const { refusal, endsAt } = await asked;
  return { refusal, endsAt, turnaroundDays: shown.settings.turnaroundDays };
}

test.each([
  ["never said", null, { value: 2, unit: "working-day" }, 2, 3],
  ["never said, and half a day is listed", null, { value: 0.5, unit: "working-day" }, 1, 2],
  ["never said, and a week is listed", null, { value: 1, unit: "working-week" }, 5, 8],
  ["saved without one", { turnaroundDays: null }, { value: 2, unit: "working-day" }, 2, 3],
  ["saved otherwise", { turnaroundDays: 3 }, { value: 2, unit: "working-day" }, 3, 4],
])("a report is promised as the listing shows, or as its owner says: %s", async (_what, saved, listed, days, on) => {
  expect(await quoted({ saved, listed })).toEqual({ refusal: null, endsAt: morning(on, 18), turnaroundDays: days });
});

test.each([
  ["nothing is listed", undefined],
  ["it is listed in words", { value: 2, unit: null }],
  ["its unit is unknown", { value: 2, unit: "moon" }],
])("nothing is promised, and no samples are taken, where %s", async (_what, listed) => {
  const answer = await quoted({ saved: null, ...(listed === undefined ? {} : { listed }) });
  expect(answer.turnaroundDays).toBeNull();
  expect(answer.refusal).not.toBeNull();
});
