import { freeSegments } from "@commonbench/domain/availability/open";
import { startsOf } from "@commonbench/domain/availability/fit";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { workweek } from "../listings/listings.ts";

const HOUR = 60 * 60_000;
/** Monday 30 November 2026, midnight where the listing is. */
const MONDAY = Date.parse("2026-11-29T16:00:00Z");
const at = (hour: number) => new Date(MONDAY + hour * HOUR);
const week = { from: at(0).toISOString(), to: at(7 * 24).toISOString() };

let market: Marketplace;
let home: TestOrganisation;
beforeAll(async () => {
  market = await openMarketplace();
  home = await market.organisation({ membership: "admitted" });
});
afterAll(() => market.close());

const atOnce = {
  bookingMode: "instant",
  priceMode: "amount",
  price: 48_000,
  currency: "CNY",
  priceUnit: "machine-hour",
};
const listing = (wish = {}) =>
  market.listing(home, { weeklyPlan: workweek, units: 2, timeZone: "Asia/Shanghai", ...atOnce, ...wish });
const occupy = (listingId: string, unit: number, from: number, to: number, heldUntil: Date | null = null) =>
  market.db.occupancy.create({
    data: {
      subjectId: randomUUID(),
      listingId,
      unit,
      cause: "reservation",
      startsAt: at(from),
      endsAt: at(to),
      heldUntil,
    },
  });
const free = (listingId: string, range = week) => market.anonymous.availability.free.query({ listingId, ...range });

describe("what is free", () => {
  test("keeps the lead time that the listing shows until its owner says how it is booked", async () => {
    const { id } = await listing();
    expect((await free(id)).facts.settings.noticeMinutes).toBe(60);
    await market.db.listing.update({ where: { id }, data: { leadTimeDays: 2 } });
    expect((await free(id)).facts.settings.noticeMinutes).toBe(2 * 24 * 60);
    const editor = await market.as(home.owner).availability.get.query({ listingId: id });
    expect(editor.settings.noticeMinutes).toBe(2 * 24 * 60);
  });

  test("is said by the page from the same facts: hours, closures, exceptions and what is taken", async () => {
    const { id } = await listing();
    await market.db.closure.create({
      data: {
        organisationId: home.id,
        from: new Date("2026-12-02"),
        to: new Date("2026-12-02"),
        label: "Stocktaking",
        createdById: home.owner.id,
        createdAt: new Date(),
      },
    });
    await occupy(id, 1, 8, 10);
    await occupy(id, 1, 10, 12);
    const view = await free(id);
    expect(view).toMatchObject({ mode: "instant", modeBecause: "listing", checkedAt: null, can: { edit: false } });
    expect(view.occupancy.taken).toEqual([{ unit: 1, from: at(8).getTime(), to: at(12).getTime() }]);
    const segments = freeSegments(view.facts, view.occupancy, { from: MONDAY, to: at(7 * 24).getTime() });
    expect(segments).toEqual([
      { from: at(8).getTime(), to: at(12).getTime(), capacity: 2, occupied: 1 },
      { from: at(12).getTime(), to: at(18).getTime(), capacity: 2, occupied: 0 },
      ...[1, 3, 4].map((day) => ({
        from: at(day * 24 + 8).getTime(),
        to: at(day * 24 + 18).getTime(),
        capacity: 2,
        occupied: 0,
      })),
    ]);
    const query = { range: { from: MONDAY, to: at(24).getTime() }, need: { steps: 8 }, units: 2 };
    expect(startsOf(view.facts, view.occupancy, query, MONDAY)).toEqual([]);
    expect(startsOf(view.facts, view.occupancy, { ...query, need: { steps: 6 } }, MONDAY)).toEqual([
      { from: at(12).getTime(), to: at(18).getTime() },
    ]);
    await market.db.closure.deleteMany();
  });

  test("a hold counts until it expires", async () => {
    const { id } = await listing();
    const now = market.clock.now();
    await occupy(id, 1, 8, 10, new Date(now.getTime() + 1000));
    await occupy(id, 2, 8, 10, now);
    expect((await free(id)).occupancy.taken.map(({ unit }) => unit)).toEqual([1]);
  });

  test("what other calendars say is there, and a stale one makes requests of bookings", async () => {
    const { id } = await listing();
    const now = market.clock.now();
    const feed = { listingId: id, name: "Shop", url: "https://calendar.example/1", createdAt: now, nextAt: now };
    const { id: feedId } = await market.db.busyFeed.create({ data: { ...feed, fetchedAt: now } });
    await market.db.busyTime.create({ data: { feedId, startsAt: at(9), endsAt: at(10) } });
    expect(await free(id)).toMatchObject({
      mode: "instant",
      checkedAt: now.toISOString(),
      occupancy: { busy: [{ from: at(9).getTime(), to: at(10).getTime(), units: null }] },
    });
    await market.db.busyFeed.updateMany({ data: { failure: "unreachable" } });
    expect(await free(id)).toMatchObject({ mode: "request", modeBecause: "stale-calendar" });
  });

  test("nothing is booked by time at a price that no time makes", async () => {
    const byFlask = await listing({ priceUnit: "flask" });
    expect(await free(byFlask.id)).toMatchObject({ bookingMode: "enquiry", mode: null });
    const onRequest = await listing({ priceMode: "on-request" });
    expect(await free(onRequest.id)).toMatchObject({ bookingMode: "quote", mode: null });
  });

  test("only the range that was asked for is read, with what reaches into it", async () => {
    const { id } = await listing();
    await occupy(id, 1, -100, -90);
    await occupy(id, 1, 30 * 24, 30 * 24 + 1);
    await occupy(id, 2, -1, 1);
    expect((await free(id)).occupancy.taken).toHaveLength(1);
  });

  test("hides drafts, other kinds, and what is for members, from those who do not see the listing", async () => {
    const draft = await listing({ status: "draft" });
    const members = await listing({ visibility: "members" });
    const course = await listing({ kind: "training" });
    for (const { id } of [draft, members, course]) expect(await refusalReason(free(id))).toBe("not-found");
    const mine = market.as(home.owner).availability.free;
    expect((await mine.query({ listingId: draft.id, ...week })).can.edit).toBe(true);
    expect((await mine.query({ listingId: draft.id, ...week })).mode).toBeNull();
    expect((await mine.query({ listingId: members.id, ...week })).mode).toBe("instant");
  });

  test("refuses: more than a hundred days at once", async () => {
    const { id } = await listing();
    const call = free(id, { from: week.from, to: at(101 * 24).toISOString() });
    expect((await refusal(call)).fields).toEqual(["to: too-long"]);
  });
});
