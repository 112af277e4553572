import { afterAll, beforeAll, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { at, bench, book } from "./booking.ts";

let market: Marketplace;
beforeAll(async () => {
  market = await openMarketplace();
});
afterAll(() => market.close());

const locale = "en" as const;
const HOUR = 60;
const since = new Date("2026-10-31T16:00:00Z");
const look = (place: Awaited<ReturnType<typeof bench>>, months = 2) =>
  market.as(place.provider.owner).reservations.utilisation.query({ months, locale });

test("hours that are offered, booked and used are counted by listing and month, without buffers", async () => {
  const settings = { bufferBefore: 30, bufferAfter: 30 };
  const place = await bench(market, { listing: { units: 2, publishedAt: since }, settings });
  market.clock.set("2026-11-23T02:00:00Z");
  const used = await book(market, place, { from: at(10, 1), to: at(14, 1) });
  await book(market, place, { from: at(10, 2), to: at(12, 2), units: 2 });
  const { id } = await book(market, place, { from: at(10, 3), to: at(12, 3) });
  await market.as(place.booker.owner).reservations.cancel.mutate({ id, expectedRefund: null, locale });
  market.clock.set(at(10, 1));
  await market.as(place.provider.owner).reservations.checkIn.mutate({ id: used.id, locale });
  market.clock.set(at(13, 1));
  await market.as(place.provider.owner).reservations.checkOut.mutate({ id: used.id, locale });
  expect(await look(place)).toEqual({
    months: ["2026-11", "2026-12"],
    listings: [
      {
        id: place.id,
        title: "Vacuum casting, two lines",
        titleLocale: "en",
        offered: [30 * 24 * 2 * HOUR, 31 * 24 * 2 * HOUR],
        booked: [0, (4 + 2 * 2) * HOUR],
        used: [0, 3 * HOUR],
      },
    ],
  });
});

test("a booking over the month's last midnight counts in both, and what the owner keeps is not offered", async () => {
  const place = await bench(market, { listing: { publishedAt: since } });
  market.clock.set("2026-11-23T02:00:00Z");
  await book(market, place, { from: at(20, 0), to: at(4, 1) });
  await market.as(place.provider.owner).availability.blocks.add.mutate({
    id: crypto.randomUUID(),
    listingId: place.id,
    from: at(0, 10),
    to: at(12, 10),
    units: "all",
    note: "Service",
  });
  market.clock.set(at(9, 2));
  const { listings } = await look(place);
  expect(listings).toMatchObject([{ offered: [720 * HOUR, (744 - 12) * HOUR], booked: [4 * HOUR, 4 * HOUR] }]);
});

test("is the owner's own, and knows nothing of what is priced by sample or arranged by talking", async () => {
  const place = await bench(market, { listing: { bookingMode: "enquiry" } });
  await market.listing(place.provider, { kind: "lab", bookingMode: "instant", priceUnit: "sample" });
  expect((await look(place)).listings).toEqual([]);
  const other = await bench(market);
  expect((await look(other)).listings.map(({ id }) => id)).toEqual([other.id]);
});
