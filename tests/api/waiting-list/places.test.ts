// What users of other waiting lists suffer from, each case by its name, and every way in which a place comes free.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusalReason } from "../../support/refusal.ts";
import { at, bench, book, bookingOf, unitsOf } from "../reservations/booking.ts";
import { brokenOffers, cancel, first, line, look, minute, statuses, take, told, wait } from "./waiting.ts";

const START = "2026-11-23T02:00:00Z";
let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
beforeEach(() => market.clock.set(START));
afterAll(async () => {
  expect(await brokenOffers(market)).toEqual([]);
  await market.close();
});

const member = () => market.organisation({ membership: "admitted" });

describe("who waits", () => {
  test("is not invited again after cancelling what they took; who wants it anew stands at the end of the line", async () => {
    const place = await bench(market);
    const { made, waiters } = await line(market, place, 2);
    const { who, id } = first(waiters);
    await cancel(market, place.booker.owner, made.id);
    await market.runJobs();
    const taken = await take(market, who.owner, id);
    const again = await wait(market, place.id, who);
    await cancel(market, who.owner, taken.id);
    await market.runJobs();
    expect(await statuses(market, place.id)).toEqual(["taken", "offered", "waiting"]);
    expect(await look(market, who.owner, again.id)).toMatchObject({ position: 2 });
    expect(await told(market, id)).toEqual(["wait-offered"]);
  });

  test("for several units is served whole, and does not hold up those who want fewer", async () => {
    const place = await bench(market, { listing: { units: 2 }, settings: { unitKind: "pool" } });
    const [one, two] = [await book(market, place), await book(market, place)];
    const pair = await member();
    const whole = await wait(market, place.id, pair, { units: 2 });
    const single = await member();
    const small = await wait(market, place.id, single);
    await cancel(market, place.booker.owner, one.id);
    await market.runJobs();
    expect(await statuses(market, place.id)).toEqual(["waiting", "offered"]);
    await market.as(single.owner).waitingList.decline.mutate({ id: small.id });
    await cancel(market, place.booker.owner, two.id);
    await market.runJobs();
    expect(await look(market, pair.owner, whole.id)).toMatchObject({ status: "offered", offer: { units: 2 } });
    const taken = await take(market, pair.owner, whole.id, { total: 160_000 });
    expect(await unitsOf(market, taken.id)).toEqual([1, 2]);
  });

  test("for several units, or fewer, is offered what there is at the price of that", async () => {
    const place = await bench(market, { listing: { units: 3 }, settings: { unitKind: "pool" } });
    const [one] = [await book(market, place), await book(market, place), await book(market, place)];
    const who = await member();
    const { id } = await wait(market, place.id, who, { units: 2, fewer: true });
    await cancel(market, place.booker.owner, one.id);
    await market.runJobs();
    expect(await look(market, who.owner, id)).toMatchObject({ units: 2, offer: { units: 1 } });
    expect(await take(market, who.owner, id)).toMatchObject({ status: "confirmed" });
  });

  test("is offered nothing after the deadline or the start: the wait ends by itself, and says so once", async () => {
    const place = await bench(market);
    const { made, waiters } = await line(market, place, 1, { until: "2026-11-25T02:00:00Z" });
    const { who, id } = first(waiters);
    const toTheEnd = await member();
    await wait(market, place.id, toTheEnd);
    market.clock.set("2026-11-25T02:00:00Z");
    await minute(market);
    await minute(market);
    expect(await statuses(market, place.id)).toEqual(["ended", "waiting"]);
    expect(await told(market, id)).toEqual(["wait-ended"]);
    expect(await look(market, who.owner, id)).toMatchObject({ position: null, can: { leave: false } });
    market.clock.set(at(10.5));
    await cancel(market, place.booker.owner, made.id);
    await minute(market);
    expect(await statuses(market, place.id)).toEqual(["ended", "ended"]);
    expect(await market.db.occupancy.count({ where: { listingId: place.id } })).toBe(0);
  });

  test("near the start has less time, so that others get their turn", async () => {
    const place = await bench(market, { settings: { noticeMinutes: 0 } });
    const { made, waiters } = await line(market, place, 2);
    market.clock.set(at(9));
    await cancel(market, place.booker.owner, made.id);
    await market.runJobs();
    const { who, id } = first(waiters);
    expect(await look(market, who.owner, id)).toMatchObject({ offer: { until: at(9.25) } });
    market.clock.set(at(9.25));
    await minute(market);
    expect(await statuses(market, place.id)).toEqual(["lapsed", "offered"]);
    market.clock.set(at(9.97));
    await minute(market);
    expect(await statuses(market, place.id)).toEqual(["lapsed", "lapsed"]);
  });

  test("and does not take what is offered leaves nothing stuck: it is everybody's again", async () => {
    const place = await bench(market);
    const { made, waiters } = await line(market, place, 1);
    await cancel(market, place.booker.owner, made.id);
    await market.runJobs();
    market.clock.set("2026-11-23T05:00:00Z");
    await minute(market);
    expect(await told(market, first(waiters).id)).toEqual(["wait-offered", "wait-lapsed"]);
    expect(await book(market, place)).toMatchObject({ status: "confirmed" });
  });

  test("beyond a quota is told so when taking it up, and may ask for more; the offer stands on meanwhile", async () => {
    const place = await bench(market);
    const { made, waiters } = await line(market, place, 1);
    const { who, id } = first(waiters);
    await market.as(place.provider.owner).quotas.save.mutate({
      name: "One hour",
      bookers: { kind: "all" },
      resource: { kind: "listing", id: place.id },
      measure: "hours",
      period: "day",
      limit: 1,
      primeTime: [],
      locale: "en",
    });
    await cancel(market, place.booker.owner, made.id);
    await market.runJobs();
    expect(await refusalReason(take(market, who.owner, id))).toBe("reservations.quota-exceeded");
    expect(await statuses(market, place.id)).toEqual(["offered"]);
    const asked = await take(market, who.owner, id, { beyondQuota: true });
    expect(asked).toMatchObject({ status: "requested" });
    expect(await unitsOf(market, asked.id)).toEqual([1]);
  });

  test("and is suspended or not wanted is passed over, and keeps the place in line", async () => {
    const place = await bench(market);
    const { made, waiters } = await line(market, place, 3);
    const [one, two, three] = [first(waiters), first(waiters, 1), first(waiters, 2)];
    await market.db.membership.update({ where: { organisationId: one.who.id }, data: { status: "suspended" } });
    await market.db.organisationBlock.create({
      data: {
        organisationId: place.provider.id,
        blockedId: two.who.id,
        reason: "",
        personId: place.provider.owner.id,
        at: new Date(START),
      },
    });
    await cancel(market, place.booker.owner, made.id);
    await market.runJobs();
    expect(await statuses(market, place.id)).toEqual(["waiting", "waiting", "offered"]);
    await market.db.membership.update({ where: { organisationId: one.who.id }, data: { status: "admitted" } });
    await market.as(three.who.owner).waitingList.decline.mutate({ id: three.id });
    await market.runJobs();
    expect(await statuses(market, place.id)).toEqual(["offered", "waiting", "declined"]);
  });
});

describe("a place comes free, and is offered, when", () => {
  test("a request is declined or withdrawn", async () => {
    for (const end of ["decline", "withdraw"] as const) {
      const place = await bench(market, { listing: { bookingMode: "request" } });
      const { made, waiters } = await line(market, place, 1);
      const who = end === "decline" ? place.provider.owner : place.booker.owner;
      await market.as(who).reservations[end].mutate({ id: made.id, locale: "en" });
      await market.runJobs();
      const { who: waiter, id } = first(waiters);
      expect(await statuses(market, place.id)).toEqual(["offered"]);
      const asked = await take(market, waiter.owner, id);
      expect(asked).toMatchObject({ status: "requested" });
      expect(await unitsOf(market, asked.id)).toEqual([1]);
    }
  });

  test("a hold runs out, even before the clock has said so to everybody", async () => {
    const place = await bench(market, { settings: { payAfterUse: false } });
    const { waiters } = await line(market, place, 1);
    market.clock.set("2026-11-28T02:00:01Z");
    const passer = market.as(place.booker.owner).reservations.reserve.mutate(bookingOf(place.id));
    expect(await refusalReason(passer)).toBe("reservations.taken");
    expect(await look(market, first(waiters).who.owner, first(waiters).id)).toMatchObject({ status: "offered" });
    await minute(market);
    expect(await statuses(market, place.id)).toEqual(["offered"]);
  });

  test("a reservation is moved away", async () => {
    const place = await bench(market);
    const { made } = await line(market, place, 1);
    const changeId = randomUUID();
    await market.as(place.booker.owner).reservations.proposeChange.mutate({
      changeId,
      id: made.id,
      from: at(14),
      to: at(16),
      units: 1,
      expectedTotal: 80_000,
      locale: "en",
    });
    await market
      .as(place.provider.owner)
      .reservations.answerChange.mutate({ changeId, answer: "accept", locale: "en" });
    await market.runJobs();
    expect(await statuses(market, place.id)).toEqual(["offered"]);
  });

  test("the owner takes a block away", async () => {
    const place = await bench(market);
    const id = randomUUID();
    const { blocks } = market.as(place.provider.owner).availability;
    await blocks.add.mutate({ id, listingId: place.id, from: at(9), to: at(13), units: "all", note: "" });
    await wait(market, place.id, await member());
    await blocks.remove.mutate({ id });
    await minute(market);
    expect(await statuses(market, place.id)).toEqual(["offered"]);
  });

  test("there are more units than before: several at once, to as many as there is room for", async () => {
    const place = await bench(market);
    await line(market, place, 3);
    await market.db.listing.update({ where: { id: place.id }, data: { units: 3 } });
    await minute(market);
    expect(await statuses(market, place.id)).toEqual(["offered", "offered", "waiting"]);
  });

  test("a request that keeps no place was made of it: then it is offered to the next as well", async () => {
    const place = await bench(market, { listing: { bookingMode: "request" } });
    const { made, waiters } = await line(market, place, 2);
    const { settings } = await market.db.availability.findUniqueOrThrow({ where: { listingId: place.id } });
    await market.db.availability.update({
      where: { listingId: place.id },
      data: { settings: { ...(settings as object), requestHolds: false } },
    });
    await market.as(place.booker.owner).reservations.withdraw.mutate({ id: made.id, locale: "en" });
    await market.runJobs();
    await take(market, first(waiters).who.owner, first(waiters).id);
    await market.runJobs();
    expect(await statuses(market, place.id)).toEqual(["taken", "offered"]);
  });
});
