import { USUAL_SETTINGS } from "@commonbench/domain/availability/settings";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { refusal } from "../../support/refusal.ts";
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
const save = (change: object, { version, listingVersion }: { version: number; listingVersion: number }) =>
  availability().update.mutate({
    listingId,
    version,
    listingVersion,
    settings: USUAL_SETTINGS,
    weeklyPlan: workweek,
    units: 2,
    ...change,
  });

const closed = (from: string, to = from) => ({
  exception: { from, to, effect: { kind: "closed" as const } },
  note: "",
});
const two = {
  exception: { from: "2099-12-24", to: "2099-12-24", effect: { kind: "units" as const, units: 1 } },
  note: "one in repair",
};

test("dates, the way of booking and prices are part of the one save", async () => {
  const prices = { price: 50_000, memberPrice: 45_000, minimumCharge: null, setUpFee: 2000 };
  const after = await save(
    { exceptions: [closed("2099-12-20", "2099-12-27"), two], bookingMode: "instant", prices },
    await get(),
  );
  expect(after).toMatchObject({ bookingMode: "instant", prices, version: 1 });
  expect(after.exceptions.map(({ from, to, note }) => [from, to, note])).toEqual([
    ["2099-12-20", "2099-12-27", ""],
    ["2099-12-24", "2099-12-24", "one in repair"],
  ]);
  const kept = after.exceptions.find(({ effect }) => effect.kind === "units");
  const later = await save({ exceptions: [closed("2099-12-20", "2099-12-22"), two] }, after);
  expect(later.exceptions.map(({ to }) => to)).toEqual(["2099-12-22", "2099-12-24"]);
  expect(later.exceptions.find(({ effect }) => effect.kind === "units")?.id).toBe(kept?.id);
  expect(later).toMatchObject({ bookingMode: "instant", prices, version: 2 });
  const trail = (await market.trail(listingId)).filter(({ action }) => action === "listing.dates-changed");
  expect(trail).toHaveLength(2);
});

test("left out they stay, and who saw earlier dates is told that there are others", async () => {
  const opened = await get();
  const { version } = await save({ exceptions: [closed("2099-12-25")] }, opened);
  const { listingVersion } = await get();
  const late = await refusal(save({ exceptions: [] }, { version: 0, listingVersion }));
  expect(late).toMatchObject({ code: "CONFLICT", reason: "availability.changed-meanwhile" });
  const after = await save({}, { version, listingVersion });
  expect(after.exceptions).toHaveLength(1);
  expect(after.version).toBe(version);
});
