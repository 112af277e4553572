import { afterAll, beforeAll, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { bench, book, bookingOf } from "../reservations/booking.ts";
import { brokenOffers, cancel, first, line, statuses, take, wait } from "./waiting.ts";

const TIMES = 8;
let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(async () => {
  expect(await brokenOffers(market)).toEqual([]);
  await market.close();
});

/** What takes a unit at ten o'clock: reservations that stand, and offers. */
const taken = (listingId: string) => market.db.occupancy.count({ where: { listingId } });
const serve = (listingId: string) =>
  market.pool.query("select graphile_worker.add_job('offer-places', $1::json)", [JSON.stringify({ listingId })]);

test("a place comes free while one leaves, somebody else books and two workers serve: one has it, and nobody is skipped", async () => {
  for (let round = 0; round < TIMES; round += 1) {
    const place = await bench(market);
    const { made, waiters } = await line(market, place, 3);
    const [one, passer] = [first(waiters), await market.organisation({ membership: "admitted" })];
    await serve(place.id);
    const [, left, , booked] = await Promise.allSettled([
      cancel(market, place.booker.owner, made.id),
      market.as(one.who.owner).waitingList.leave.mutate({ id: one.id }),
      market.runJobs(),
      market.as(passer.owner).reservations.reserve.mutate(bookingOf(place.id)),
      market.runJobs(),
    ]);
    await market.runJobs();
    expect(left.status).toBe("fulfilled");
    const rest = booked.status === "fulfilled" ? ["waiting", "waiting"] : ["offered", "waiting"];
    expect(await statuses(market, place.id)).toEqual(["left", ...rest]);
    expect(await taken(place.id)).toBe(1);
    expect(await brokenOffers(market)).toEqual([]);
  }
});

test("two places come free at once: two offers, to the first two", async () => {
  for (let round = 0; round < TIMES; round += 1) {
    const place = await bench(market, { listing: { units: 2 }, settings: { unitKind: "pool" } });
    const one = await book(market, place);
    const { made: two } = await line(market, place, 4);
    await Promise.all([
      cancel(market, place.booker.owner, one.id),
      cancel(market, place.booker.owner, two.id),
      market.runJobs(),
      market.runJobs(),
    ]);
    await market.runJobs();
    expect(await statuses(market, place.id)).toEqual(["offered", "offered", "waiting", "waiting"]);
    expect(await taken(place.id)).toBe(2);
  }
});

test("an offer is taken, declined, left and runs out at the same moment: one of them happens, and the place is somebody's", async () => {
  for (let round = 0; round < TIMES; round += 1) {
    const place = await bench(market);
    const { made, waiters } = await line(market, place, 2);
    const { who, id } = first(waiters);
    await cancel(market, place.booker.owner, made.id);
    await market.runJobs();
    await serve(place.id);
    const calls = market.as(who.owner).waitingList;
    const outcomes = await Promise.allSettled([
      take(market, who.owner, id),
      take(market, who.owner, id),
      calls.decline.mutate({ id }),
      calls.leave.mutate({ id }),
      market.runJobs(),
    ]);
    await market.runJobs();
    expect(outcomes.slice(0, 4).filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [mine, theirs] = await statuses(market, place.id);
    expect(["taken", "declined", "left"]).toContain(mine);
    expect(theirs).toBe(mine === "taken" ? "waiting" : "offered");
    expect(await taken(place.id)).toBe(1);
    expect(await market.db.reservation.count({ where: { listingId: place.id, status: "confirmed" } })).toBe(
      mine === "taken" ? 1 : 0,
    );
  }
});

test("twenty stand in line at once: each has a place of its own, and one is served", async () => {
  const place = await bench(market);
  const made = await book(market, place);
  const who = await Promise.all(Array.from({ length: 20 }, () => market.organisation({ membership: "admitted" })));
  const [, ...joined] = await Promise.allSettled([
    cancel(market, place.booker.owner, made.id),
    ...who.map((each) => wait(market, place.id, each)),
  ]);
  await market.runJobs();
  const standing = joined.filter(({ status }) => status === "fulfilled").length;
  const all = await statuses(market, place.id);
  expect(all).toHaveLength(standing);
  expect(all.filter((status) => status === "offered")).toHaveLength(Math.min(1, standing));
  expect(await taken(place.id)).toBe(Math.min(1, standing));
});
