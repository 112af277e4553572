import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
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

describe("waiting for a time that is taken", () => {
  test("stands in line: with its place in it, its deadline and the purchase order, and a trail of it", async () => {
    const place = await bench(market);
    const { waiters } = await line(market, place, 2, { purchaseOrder: "PO 7", until: at(9) });
    const second = first(waiters, 1);
    expect(await look(market, second.who.owner, second.id)).toMatchObject({
      status: "waiting",
      position: 2,
      until: at(9),
      purchaseOrder: "PO 7",
      provider: { id: place.provider.id },
      offer: null,
      can: { leave: true, take: false, decline: false },
    });
    expect((await market.trail(second.id)).map(({ action }) => action)).toEqual(["wait.joined"]);
  });

  test("lasts until the notice before the start where nothing else is said", async () => {
    const place = await bench(market, { settings: { noticeMinutes: 120 } });
    const { waiters } = await line(market, place, 1, { until: at(11) });
    expect(await look(market, first(waiters).who.owner, first(waiters).id)).toMatchObject({ until: at(8) });
  });

  test("once per organisation and time; the same call again is the same wait", async () => {
    const place = await bench(market);
    const { waiters } = await line(market, place, 1);
    const { who, id } = first(waiters);
    expect(await wait(market, place.id, who, { id })).toEqual({ id, status: "waiting" });
    expect(await refusalReason(wait(market, place.id, who))).toBe("waiting-list.already-waiting");
    expect(await refusalReason(wait(market, place.id, who, { id, units: 2 }))).toBe("waiting-list.id-taken");
    expect(await statuses(market, place.id)).toEqual(["waiting"]);
  });

  test("refuses: what is free, what could never be had, what is past, the own listing, and who may not book", async () => {
    const place = await bench(market);
    const other = await market.organisation({ membership: "admitted" });
    expect(await refusalReason(wait(market, place.id, other))).toBe("waiting-list.free-now");
    await book(market, place);
    expect(await refusalReason(wait(market, place.id, other, { units: 2 }))).toBe("availability.too-many-units");
    expect(await refusalReason(wait(market, place.id, other, { to: at(11.5) }))).toBe("availability.off-step");
    expect(await refusalReason(wait(market, place.id, other, { until: START }))).toBe("waiting-list.too-late");
    expect(await refusalReason(wait(market, place.id, place.provider))).toBe("reservations.own-listing");
    const suspended = await market.organisation({ membership: "suspended" });
    expect(await refusalReason(wait(market, place.id, suspended))).toBe("reservations.suspended");
    expect(await statuses(market, place.id)).toEqual([]);
  });

  test("leaving is for who waits and their managers, at any time, and leads to nothing any more", async () => {
    const place = await bench(market);
    const { made, waiters } = await line(market, place, 1);
    const { who, id } = first(waiters);
    const colleague = await market.person({ organisation: who, role: "staff" });
    expect(await refusalReason(market.as(colleague).waitingList.leave.mutate({ id }))).toBe("role-too-low");
    const stranger = await market.organisation({ membership: "admitted" });
    expect(await refusal(market.as(stranger.owner).waitingList.leave.mutate({ id }))).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await market.as(who.owner).waitingList.leave.mutate({ id })).toEqual({ id, status: "left" });
    expect(await refusalReason(market.as(who.owner).waitingList.leave.mutate({ id }))).toBe(
      "waiting-list.not-allowed-now",
    );
    await cancel(market, place.booker.owner, made.id);
    await minute(market);
    expect(await statuses(market, place.id)).toEqual(["left"]);
  });

  test("the owner sees how many wait for what, and nobody's name", async () => {
    const place = await bench(market);
    await line(market, place, 3);
    const { wanted } = await market.as(place.provider.owner).waitingList.wanted.query({ locale: "en" });
    expect(wanted).toMatchObject([{ listing: { id: place.id }, startsAt: at(10), waiting: 3, units: 3 }]);
    expect(Object.keys(first(wanted))).toEqual(["listing", "startsAt", "endsAt", "timeZone", "waiting", "units"]);
  });
});

describe("a place that comes free", () => {
  test("is offered to who came first, kept for them, and told by notice and mail; the others wait on", async () => {
    const place = await bench(market);
    const { made, waiters } = await line(market, place, 2);
    const [one, two] = [first(waiters), first(waiters, 1)];
    await cancel(market, place.booker.owner, made.id);
    await market.runJobs();
    expect(await look(market, one.who.owner, one.id)).toMatchObject({
      status: "offered",
      position: null,
      offer: { units: 1, until: "2026-11-23T04:00:00.000Z" },
      can: { leave: true, take: true, decline: true },
    });
    expect(await look(market, two.who.owner, two.id)).toMatchObject({ status: "waiting", position: 2 });
    expect(await told(market, one.id)).toEqual(["wait-offered"]);
    expect(await told(market, two.id)).toEqual([]);
    const [mail] = await market.mails(one.who.owner.email);
    expect(mail?.subject).toBe("A time you wait for has come free");
    expect(mail?.text).toContain(`/desk/waiting/${one.id}`);
    const blocked = market
      .as(place.provider.owner)
      .availability.free.query({ listingId: place.id, from: at(9), to: at(13) });
    expect((await blocked).occupancy.taken).toHaveLength(1);
  });

  test("is not had by somebody who comes by before it was offered", async () => {
    const place = await bench(market);
    const { made, waiters } = await line(market, place, 1);
    await cancel(market, place.booker.owner, made.id);
    const passer = await market.organisation({ membership: "admitted" });
    const late = market.as(passer.owner).reservations.reserve.mutate(bookingOf(place.id));
    expect(await refusalReason(late)).toBe("reservations.taken");
    expect(await look(market, first(waiters).who.owner, first(waiters).id)).toMatchObject({ status: "offered" });
  });

  test("becomes a reservation when the offer is taken, under the same id however often it is sent", async () => {
    const place = await bench(market);
    const { made, waiters } = await line(market, place, 2);
    const { who, id } = first(waiters);
    await cancel(market, place.booker.owner, made.id);
    await market.runJobs();
    const quote = await market.as(who.owner).waitingList.quote.query({ id, locale: "en" });
    expect(quote).toMatchObject({ refusal: null, total: 80_000, mode: "instant" });
    const reservationId = randomUUID();
    const taken = await take(market, who.owner, id, { reservationId });
    expect(taken).toMatchObject({ id: reservationId, status: "confirmed" });
    expect(await take(market, who.owner, id, { reservationId })).toEqual(taken);
    expect(await unitsOf(market, reservationId)).toEqual([1]);
    expect(await look(market, who.owner, id)).toMatchObject({ status: "taken", reservationId, offer: null });
    expect(await statuses(market, place.id)).toEqual(["taken", "waiting"]);
    expect((await market.trail(id)).map(({ action }) => action)).toEqual(["wait.joined", "wait.offered", "wait.taken"]);
    expect(await refusalReason(take(market, who.owner, id))).toBe("waiting-list.offer-over");
  });

  test("goes to the next when it is declined, and is never offered again to who declined", async () => {
    const place = await bench(market);
    const { made, waiters } = await line(market, place, 2);
    const [one, two] = [first(waiters), first(waiters, 1)];
    await cancel(market, place.booker.owner, made.id);
    await market.runJobs();
    await market.as(one.who.owner).waitingList.decline.mutate({ id: one.id });
    await market.runJobs();
    expect(await statuses(market, place.id)).toEqual(["declined", "offered"]);
    await market.as(two.who.owner).waitingList.decline.mutate({ id: two.id });
    await minute(market);
    expect(await statuses(market, place.id)).toEqual(["declined", "declined"]);
    expect(await told(market, one.id)).toEqual(["wait-offered"]);
    expect(await market.db.occupancy.count({ where: { listingId: place.id } })).toBe(0);
  });

  test("goes to the next when the offer's time is over, and nobody gets in between", async () => {
    const place = await bench(market);
    const { made, waiters } = await line(market, place, 2);
    const [one, two] = [first(waiters), first(waiters, 1)];
    await cancel(market, place.booker.owner, made.id);
    await market.runJobs();
    market.clock.set("2026-11-23T04:00:01Z");
    expect(await refusalReason(take(market, one.who.owner, one.id))).toBe("waiting-list.offer-over");
    const passer = market.as(place.booker.owner).reservations.reserve.mutate(bookingOf(place.id));
    expect(await refusalReason(passer)).toBe("reservations.taken");
    await minute(market);
    expect(await statuses(market, place.id)).toEqual(["lapsed", "offered"]);
    expect(await told(market, one.id)).toEqual(["wait-offered", "wait-lapsed"]);
    expect(await told(market, two.id)).toEqual(["wait-offered"]);
    expect(await market.db.occupancy.count({ where: { listingId: place.id } })).toBe(1);
  });

  test("is let go of by leaving the line, too", async () => {
    const place = await bench(market);
    const { made, waiters } = await line(market, place, 2);
    const { who, id } = first(waiters);
    await cancel(market, place.booker.owner, made.id);
    await market.runJobs();
    await market.as(who.owner).waitingList.leave.mutate({ id });
    await market.runJobs();
    expect(await statuses(market, place.id)).toEqual(["left", "offered"]);
  });

  test("is taken by who waits or their managers; others of the organisation leave it to them", async () => {
    const place = await bench(market);
    const { made, waiters } = await line(market, place, 1);
    const { who, id } = first(waiters);
    await cancel(market, place.booker.owner, made.id);
    await market.runJobs();
    const colleague = await market.person({ organisation: who, role: "staff" });
    expect(await refusalReason(take(market, colleague, id))).toBe("role-too-low");
    expect(await look(market, colleague, id)).toMatchObject({ can: { take: false, decline: false } });
    const manager = await market.person({ organisation: who, role: "manager" });
    expect(await take(market, manager, id)).toMatchObject({ status: "confirmed" });
  });

  test("at another price than was agreed the offer stands on", async () => {
    const place = await bench(market);
    const { made, waiters } = await line(market, place, 1);
    const { who, id } = first(waiters);
    await cancel(market, place.booker.owner, made.id);
    await market.runJobs();
    expect(await refusalReason(take(market, who.owner, id, { total: 1 }))).toBe("reservations.price-changed");
    expect(await statuses(market, place.id)).toEqual(["offered"]);
    expect(await take(market, who.owner, id)).toMatchObject({ status: "confirmed" });
  });
});
