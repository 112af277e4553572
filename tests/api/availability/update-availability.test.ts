import { USUAL_SETTINGS } from "@commonbench/domain/availability/settings";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { publishedListing, workweek } from "../listings/listings.ts";

let market: Marketplace;
let home: TestOrganisation;
let listingId: string;
beforeAll(async () => {
  market = await openMarketplace();
  home = await market.organisation({ membership: "admitted" });
});
beforeEach(async () => {
  ({ id: listingId } = await publishedListing(market, home.owner, "equipment"));
});
afterAll(() => market.close());

const availability = () => market.as(home.owner).availability;
const get = () => availability().get.query({ listingId });
const settings = { ...USUAL_SETTINGS, step: "quarter-hour" as const, minSteps: 2, bufferAfter: 15 };
const change = { settings, weeklyPlan: workweek, units: 3 };

describe("the hours and terms of bookings", () => {
  test("are as usual until the owner says otherwise", async () => {
    expect(await get()).toMatchObject({
      version: 0,
      settings: USUAL_SETTINGS,
      standing: { count: 0 },
      can: { change: true },
    });
  });

  test("are saved together with the hours and units that the listing keeps, or not at all", async () => {
    const before = await get();
    const { version, listingVersion } = before;
    const after = await availability().update.mutate({ listingId, version, listingVersion, ...change });
    expect(after).toMatchObject({
      version: 1,
      listingVersion: listingVersion + 1,
      settings,
      units: 3,
      weeklyPlan: workweek,
    });
    const [listing] = await market.db.listing.findMany({ where: { id: listingId } });
    expect(listing).toMatchObject({ units: 3, weeklyMinutes: 5 * 600 });
    const trail = (await market.trail(listingId)).find(({ action }) => action === "listing.terms-changed");
    expect(trail?.data).toMatchObject({
      step: { before: "hour", after: "quarter-hour" },
      minSteps: { before: 1, after: 2 },
    });
    expect(
      (await market.as(home.owner).listings.history.query({ id: listingId })).revisions[0]?.changes.map(
        ({ field }) => field,
      ),
    ).toEqual(expect.arrayContaining(["units", "weeklyPlan"]));
  });

  test("somebody who opened them earlier is told that they have changed, and nothing of theirs is stored", async () => {
    const { version, listingVersion } = await get();
    await availability().update.mutate({ listingId, version, listingVersion, ...change });
    const late = { listingId, ...change, units: 9 };
    const settingsLate = await refusal(
      availability().update.mutate({ ...late, version, listingVersion: listingVersion + 1 }),
    );
    expect(settingsLate).toMatchObject({ code: "CONFLICT", reason: "availability.changed-meanwhile" });
    const listingLate = await refusal(availability().update.mutate({ ...late, version: 1, listingVersion }));
    expect(listingLate).toMatchObject({ code: "CONFLICT", reason: "listings.changed-meanwhile" });
    expect((await get()).units).toBe(3);
  });

  test("of two who save at once one is told", async () => {
    const { version, listingVersion } = await get();
    const save = (units: number) =>
      availability().update.mutate({ listingId, version, listingVersion, ...change, units });
    const results = await Promise.allSettled([save(4), save(5)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await get()).version).toBe(1);
  });

  test("what stands outside of other hours is counted before and after they are saved", async () => {
    const book = (from: string, to: string, unit: number, cause = "reservation") =>
      market.db.occupancy.create({
        data: { subjectId: randomUUID(), listingId, unit, cause, startsAt: new Date(from), endsAt: new Date(to) },
      });
    const { version, listingVersion } = await get();
    await availability().update.mutate({
      listingId,
      version,
      listingVersion,
      ...change,
      settings: { ...settings, bufferAfter: 0 },
    });
    await book("2026-12-01T01:00:00Z", "2026-12-01T03:00:00Z", 1);
    await book("2026-12-01T01:00:00Z", "2026-12-01T03:00:00Z", 3);
    await book("2026-12-05T01:00:00Z", "2026-12-05T03:00:00Z", 2, "block");
    await book("2026-11-01T01:00:00Z", "2026-11-01T03:00:00Z", 2);
    expect((await get()).standing.count).toBe(0);
    const fewer = { ...change, units: 2, weeklyPlan: workweek };
    expect(await availability().standing.query({ listingId, ...fewer })).toEqual({
      count: 1,
      first: [{ from: "2026-12-01T01:00:00.000Z", to: "2026-12-01T03:00:00.000Z" }],
    });
    const later = { ...change, weeklyPlan: workweek.map((window) => ({ ...window, from: 600 })) };
    expect((await availability().standing.query({ listingId, ...later })).count).toBe(2);
  });

  test.each(["training", "partner"] as const)("refuses: a %s is not booked by time", async (kind) => {
    const { id } = await publishedListing(market, home.owner, kind);
    expect(await refusalReason(availability().get.query({ listingId: id }))).toBe("availability.other-kind");
  });

  test("refuses: shifts that nobody has named, and a longest time below the shortest", async () => {
    const { version, listingVersion } = await get();
    const save = (wrong: object) =>
      refusal(
        availability().update.mutate({
          listingId,
          version,
          listingVersion,
          ...change,
          settings: { ...settings, ...wrong },
        }),
      );
    expect((await save({ step: "shift" })).fields).toEqual(["settings.shifts: needs-shifts"]);
    expect((await save({ maxSteps: 1 })).fields).toEqual(["settings.maxSteps: below-minimum"]);
  });

  test("refuses: a published listing that is booked at once keeps hours", async () => {
    await market.db.listing.update({
      where: { id: listingId },
      data: { bookingMode: "instant", weeklyPlan: workweek },
    });
    const { version, listingVersion } = await get();
    const saved = availability().update.mutate({ listingId, version, listingVersion, ...change, weeklyPlan: [] });
    expect(await refusalReason(saved)).toBe("listings.incomplete");
  });

  test("hides another organisation's", async () => {
    const stranger = await market.organisation({ membership: "admitted" });
    const theirs = market.as(stranger.owner).availability;
    expect(await refusalReason(theirs.get.query({ listingId }))).toBe("not-found");
    expect(await refusalReason(theirs.standing.query({ listingId, ...change }))).toBe("not-found");
    expect(await refusalReason(theirs.update.mutate({ listingId, version: 0, listingVersion: 2, ...change }))).toBe(
      "not-found",
    );
  });
});
