import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  type Bench,
  bench,
  type BenchWish,
  book,
  look,
  minute,
  notices,
  unitsOf,
} from "../api/reservations/booking.ts";
import { billingOf } from "../support/billing.ts";
import { brokenInvariants } from "../support/invariants.ts";
import { expectSoundBooks } from "../support/ledger.ts";
import { type Marketplace, openMarketplace } from "../support/marketplace.ts";
import { refusal } from "../support/refusal.ts";
import { expectSameMoney } from "../support/same-money.ts";

const NOW = "2026-11-23T02:00:00Z";
const HELD_UNTIL = "2026-11-23T02:15:00Z";

let market: Marketplace;
let money: ReturnType<typeof billingOf>;
beforeAll(async () => {
  market = await openMarketplace();
  money = billingOf(market);
});
afterEach(async () => {
  expect(await brokenInvariants(market.pool)).toEqual([]);
  await expectSoundBooks(market);
  await expectSameMoney(market);
  market.clock.set(NOW);
});
afterAll(() => market.close());

const cardBench = async (wish: BenchWish = {}) =>
  bench(market, { settings: { payAfterUse: false }, ...wish, owner: await money.payee() });
const byCard = { rail: "card" } as const;

/** The page is open in a browser. */
async function onThePage(place: Bench) {
  const { id, paymentId } = await book(market, place, byCard);
  await market.as(place.booker.owner).billing.pay.mutate({ id: paymentId ?? "", locale: "en" });
  return { id, pay: async () => market.parts.sandbox.pay(await money.checkoutOf(paymentId ?? "")) };
}

const rival = async (place: Bench) => book(market, place, { ...byCard, by: (await newBuyer()).owner });
const newBuyer = () => market.organisation({ membership: "admitted" });
const paymentsOf = async (place: Bench, id: string) => (await look(market, place.booker.owner, id)).payments;

describe("a hold", () => {
  test("keeps its place to the last moment, and is nobody's in the next", async () => {
    const place = await cardBench();
    const { id } = await book(market, place, byCard);
    market.clock.set("2026-11-23T02:14:59.999Z");
    await minute(market);
    expect((await refusal(rival(place))).reason).toBe("reservations.taken");
    market.clock.set(HELD_UNTIL);
    // Before any job has looked at it.
    expect(await rival(place)).toMatchObject({ status: "awaiting-payment" });
    await minute(market);
    expect(await look(market, place.booker.owner, id)).toMatchObject({ status: "expired" });
    expect(await unitsOf(market, id)).toEqual([]);
  });

  test("is cleared away by the next minute's job, and its page can no longer be paid", async () => {
    const place = await cardBench();
    const { id, pay } = await onThePage(place);
    market.clock.set(HELD_UNTIL);
    await minute(market);
    expect(await unitsOf(market, id)).toEqual([]);
    await expect(pay()).rejects.toThrow(/expired/);
    expect(await paymentsOf(place, id)).toMatchObject([{ status: "void", captured: 0 }]);
  });

  test("neither ends nor grows when the clock is set back, by minutes or by a day", async () => {
    const place = await cardBench();
    const { id, pay } = await onThePage(place);
    for (const back of ["2026-11-23T01:50:00Z", "2026-11-22T02:00:00Z"]) {
      market.clock.set(back);
      await minute(market);
      expect(await look(market, place.booker.owner, id)).toMatchObject({ deadline: "2026-11-23T02:15:00.000Z" });
      expect((await refusal(rival(place))).reason).toBe("reservations.taken");
    }
    market.clock.set(NOW);
    await pay();
    await market.as(place.booker.owner).billing.returned.mutate({
      id: (await paymentsOf(place, id))[0]?.id ?? "",
      locale: "en",
    });
    await market.runJobs();
    expect(await look(market, place.booker.owner, id)).toMatchObject({ status: "confirmed", deadline: null });
  });

  test("that a jump of a day has ended is ended once, and set back again it stays so", async () => {
    const place = await cardBench();
    const { id } = await book(market, place, byCard);
    market.clock.advance({ days: 1 });
    await minute(market);
    market.clock.set(NOW);
    await minute(market);
    expect(await look(market, place.booker.owner, id)).toMatchObject({ status: "expired" });
    expect(await rival(place)).toMatchObject({ status: "awaiting-payment" });
  });
});

describe("money that was on its way when the hold ended", () => {
  test("takes the place again when nobody has it", async () => {
    const place = await cardBench();
    const { id, pay } = await onThePage(place);
    await pay();
    market.clock.set(HELD_UNTIL);
    await minute(market);
    expect(await look(market, place.booker.owner, id)).toMatchObject({ status: "confirmed" });
    expect(await unitsOf(market, id)).toEqual([1]);
  });

  test("goes back, all of it, when somebody else has it, and both sides are told", async () => {
    const place = await cardBench();
    const { id, pay } = await onThePage(place);
    await pay();
    market.clock.set(HELD_UNTIL);
    const other = await rival(place);
    await minute(market);
    await minute(market);
    expect(await look(market, place.booker.owner, id)).toMatchObject({
      status: "expired",
      payments: [{ captured: 80_000, refunded: 80_000 }],
    });
    expect((await notices(market, id)).filter((event) => event === "reservation-place-gone")).toHaveLength(2);
    expect(await unitsOf(market, other.id)).toEqual([1]);
  });
});

/** Nights from 22:00 to 06:00 by clocks in Rome. */
const NIGHTS: NonNullable<BenchWish["listing"]> = {
  timeZone: "Europe/Rome",
  weeklyPlan: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 1320, to: 1800 })),
};
const YEAR = { payAfterUse: true, horizonDays: 730 };

describe("the night in which clocks are changed", () => {
  test.each([
    ["forward: seven hours", "2027-03-27T21:00:00Z", "2027-03-28T04:00:00Z", 7],
    ["back: nine hours", "2027-10-30T20:00:00Z", "2027-10-31T05:00:00Z", 9],
  ])("%s can be booked and are paid for, and no more", async (_way, from, to, hours) => {
    const place = await bench(market, { listing: NIGHTS, settings: YEAR });
    const longer = new Date(Date.parse(to) + 3_600_000).toISOString();
    expect((await refusal(book(market, place, { from, to: longer }))).reason).toBe("availability.closed");
    const { id } = await book(market, place, { from, to });
    expect(await look(market, place.provider.owner, id)).toMatchObject({ total: hours * 40_000 });
  });

  test("the hour that is shown twice is two hours, each sold once", async () => {
    const place = await bench(market, { listing: NIGHTS, settings: YEAR });
    const first = { from: "2027-10-31T00:00:00Z", to: "2027-10-31T01:00:00Z" };
    const second = { from: first.to, to: "2027-10-31T02:00:00Z" };
    await Promise.all([book(market, place, first), book(market, place, second)]);
    for (const hour of [first, second])
      expect((await refusal(book(market, place, hour))).reason).toBe("reservations.taken");
  });

  test("a hold lasts fifteen minutes over it, and use ends at its own end", async () => {
    const place = await cardBench({ listing: NIGHTS, settings: { ...YEAR, payAfterUse: false, noticeMinutes: 0 } });
    market.clock.set("2027-10-31T00:50:00Z");
    const hour = { from: "2027-10-31T02:00:00Z", to: "2027-10-31T03:00:00Z", ...byCard };
    const held = await book(market, place, hour);
    expect(held.heldUntil).toBe("2027-10-31T01:05:00.000Z");
    market.clock.set("2027-10-31T01:04:59Z");
    await minute(market);
    expect(await unitsOf(market, held.id)).toEqual([1]);
    market.clock.set("2027-10-31T01:05:00Z");
    await minute(market);
    expect(await unitsOf(market, held.id)).toEqual([]);
    const kept = await book(market, place, hour);
    await money.payByCard(place.booker, kept.paymentId ?? "");
    market.clock.set("2027-10-31T02:59:59Z");
    await minute(market);
    expect(await look(market, place.booker.owner, kept.id)).toMatchObject({ status: "confirmed" });
    market.clock.set("2027-10-31T03:00:00Z");
    await minute(market);
    expect(await look(market, place.booker.owner, kept.id)).toMatchObject({ status: "completed" });
  });
});
