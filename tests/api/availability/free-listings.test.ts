import { USUAL_SETTINGS } from "@commonbench/domain/availability/settings";
import type { ListingFilters } from "@commonbench/domain/listings/filters";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { publishedListing, workweek } from "../listings/listings.ts";

const HOUR = 60 * 60_000;
/** Monday 30 November 2026, midnight where the listings are. */
const MONDAY = Date.parse("2026-11-29T16:00:00Z");
const monday = { from: "2026-11-30", to: "2026-11-30" };

let market: Marketplace;
let home: TestOrganisation;
const ids = { spare: "", full: "", enquiry: "", flask: "", lab: "", days: "" };
beforeAll(async () => {
  market = await openMarketplace();
  home = await market.organisation({ membership: "admitted" });
  const publish = async (kind: "equipment" | "lab", change: object = {}) =>
    (await publishedListing(market, home.owner, kind, { weeklyPlan: workweek, bookingMode: "request", ...change })).id;
  ids.spare = await publish("equipment", { units: 2 });
  ids.full = await publish("equipment");
  ids.enquiry = await publish("equipment", { bookingMode: "enquiry" });
  ids.flask = await publish("equipment", { priceUnit: "flask" });
  ids.lab = await publish("lab");
  ids.days = await publish("lab");
  await market.db.availability.create({
    data: {
      listingId: ids.days,
      settings: { ...USUAL_SETTINGS, step: "day" },
      updatedById: home.owner.id,
      updatedAt: new Date(),
    },
  });
  await occupy(ids.spare, 1, 8, 18);
  await occupy(ids.full, 1, 11, 15);
  await market.runJobs();
});
afterAll(() => market.close());

const occupy = (listingId: string, unit: number, from: number, to: number, heldUntil: Date | null = null) =>
  market.db.occupancy.create({
    data: {
      subjectId: randomUUID(),
      listingId,
      unit,
      cause: "reservation",
      startsAt: new Date(MONDAY + from * HOUR),
      endsAt: new Date(MONDAY + to * HOUR),
      heldUntil,
    },
  });
const find = (free: ListingFilters["free"], filters: ListingFilters = {}) =>
  market.anonymous.listings.find.query({ filters: { ...filters, free }, facets: ["kinds"], locale: "en" });
const found = async (free: ListingFilters["free"]) => (await find(free)).cards.map(({ id }) => id).toSorted();
const named = (...names: (keyof typeof ids)[]) => names.map((name) => ids[name]).toSorted();

describe("listings that are free for some hours", () => {
  test("are those that can be booked for so long on end on these days; of others nobody knows", async () => {
    expect(await found({ hours: 3, ...monday })).toEqual(named("spare", "full", "lab", "days"));
    expect(await found({ hours: 4, ...monday })).toEqual(named("spare", "lab", "days"));
    expect(await found({ hours: 10, ...monday })).toEqual(named("spare", "lab", "days"));
    expect(await found({ hours: 11, ...monday })).toEqual([]);
  });

  test("by the day, several days together make the hours", async () => {
    expect(await found({ hours: 11, from: "2026-11-30", to: "2026-12-01" })).toEqual(named("days"));
  });

  test("a last day before today finds nothing; without days the coming fortnight is meant", async () => {
    expect(await found({ hours: 1, to: "2026-11-01" })).toEqual([]);
    expect(await found({ hours: 10 })).toEqual(named("spare", "full", "lab", "days"));
  });

  test("are counted truly, in facets, on the map and where a search is widened", async () => {
    const free = { hours: 4, ...monday };
    const { total, facets } = await find(free, { kinds: ["lab"] });
    const counts = facets.find(({ name }) => name === "kinds")?.options.map(({ value, count }) => [value, count]);
    expect(total).toBe(2);
    expect(counts).toEqual([
      ["equipment", 1],
      ["lab", 2],
      ["training", 0],
      ["partner", 0],
    ]);
    const { pins } = await market.anonymous.listings.locate.query({ filters: { free }, locale: "en" });
    expect(pins.map(({ id }) => id).toSorted()).toEqual(named("spare", "lab", "days"));
    const none = { free: { hours: 11, ...monday }, kinds: ["equipment" as const] };
    const { wider } = await market.anonymous.listings.widen.query({ filters: none, locale: "en" });
    expect(wider.find(({ name }) => name === "free")?.total).toBe(4);
    expect(wider.find(({ name }) => name === "kinds")).toBeUndefined();
  });

  test("a hold counts while it holds, and closures and calendars from outside count", async () => {
    const free = { hours: 10, from: "2026-12-01", to: "2026-12-01" };
    const held = await occupy(ids.lab, 1, 32, 42, new Date(market.clock.now().getTime() + HOUR));
    expect(await found(free)).toEqual(named("spare", "full", "days"));
    await market.db.occupancy.updateMany({
      where: { subjectId: held.subjectId },
      data: { heldUntil: market.clock.now() },
    });
    expect(await found(free)).toEqual(named("spare", "full", "lab", "days"));
    const now = market.clock.now();
    const feed = { listingId: ids.full, name: "Shop", url: "https://calendar.example/1", createdAt: now, nextAt: now };
    const { id: feedId } = await market.db.busyFeed.create({ data: { ...feed, fetchedAt: now } });
    const at = (hour: number) => new Date(MONDAY + hour * HOUR);
    await market.db.busyTime.create({ data: { feedId, startsAt: at(33), endsAt: at(34) } });
    expect(await found(free)).toEqual(named("spare", "lab", "days"));
    const rest = {
      from: new Date(free.from),
      to: new Date(free.to),
      label: "Rest",
      createdById: home.owner.id,
      createdAt: now,
    };
    await market.db.closure.create({ data: { organisationId: home.id, ...rest } });
    expect(await found(free)).toEqual([]);
  });
});
