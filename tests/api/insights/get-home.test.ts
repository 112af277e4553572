import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { publishedListing, session, shuibei, workweek } from "../listings/listings.ts";

let market: Marketplace;
beforeAll(async () => {
  market = await openMarketplace();
  const { owner } = await market.organisation({
    membership: "admitted",
    name: "Nanpu Casting",
    placeId: "panyu-daluotang",
  });
  await market.organisation({ membership: "applied" });
  await publishedListing(market, owner, "equipment", { weeklyPlan: workweek, units: 2 });
  await publishedListing(market, owner, "equipment", { bookingMode: "enquiry", weeklyPlan: workweek });
  await publishedListing(market, owner, "equipment", { visibility: "members", weeklyPlan: workweek });
  const soon = { ...session, startsAt: "2026-11-27T01:00:00.000Z", endsAt: "2026-11-28T01:00:00.000Z", seats: 4 };
  await publishedListing(market, owner, "training", { sessions: [soon, session], position: shuibei });
  await publishedListing(market, owner, "partner", { programmes: ["innovation", "resource-sharing"] });
  const { id } = await publishedListing(market, owner, "lab");
  await market.as(owner).listings.act.mutate({ id, action: "pause" });
});
afterAll(() => market.close());

const home = () => market.anonymous.insights.home.query({ locale: "en" });

describe("insights.home", () => {
  test("counts what everybody may see: listings by kind, members, hours, seats, places", async () => {
    const { figures } = await home();
    expect(figures).toEqual({
      members: 1,
      listings: 4,
      open: 2,
      byKind: { equipment: 2, lab: 0, training: 1, partner: 1 },
      machineHoursAWeek: 150,
      seatsToCome: 20,
      places: 2,
    });
  });

  test("shows every stage of the chain with its listings and how many can be booked in the next seven days", async () => {
    const { stages } = await home();
    expect(stages).toHaveLength(13);
    const counts = (id: string) => stages.find((stage) => stage.id === id);
    expect(counts("m3")).toMatchObject({
      code: "M3",
      listings: 3,
      open: 1,
      group: { id: "making", label: "Making" },
      order: 4,
    });
    expect(counts("u1")).toMatchObject({ listings: 1, open: 0 });
    expect(counts("s")).toMatchObject({ listings: 1, open: 1, order: null });
    expect(counts("l")).toMatchObject({ listings: 0, open: 0 });
  });

  test("programmes, words often searched and the newest members are in the reader's language", async () => {
    const { programmes, oftenSearched, newestMembers } = await market.anonymous.insights.home.query({
      locale: "zh-Hans",
    });
    expect(programmes).toHaveLength(6);
    expect(programmes.find(({ id }) => id === "resource-sharing")).toEqual({
      id: "resource-sharing",
      label: "资源共享",
      listings: 4,
    });
    expect(oftenSearched.length).toBeGreaterThan(3);
    expect(newestMembers).toEqual([
      {
        name: "Nanpu Casting",
        slug: expect.any(String),
        class: "enterprise",
        place: { id: "panyu-daluotang", label: "番禺大罗塘" },
        memberSince: "2026-03-02T02:00:00.000Z",
      },
    ]);
  });

  test("the newest cards are what this reader may see", async () => {
    const { newest } = await home();
    expect(newest).toHaveLength(4);
    expect(newest.every(({ membersOnly }) => !membersOnly)).toBe(true);
    const member = (await market.organisation({ membership: "admitted" })).owner;
    expect((await market.as(member).insights.home.query({ locale: "en" })).newest).toHaveLength(5);
  });

  test("counts are kept for half a minute", async () => {
    const { countedAt, figures } = await home();
    await market.organisation({ membership: "admitted" });
    expect((await home()).figures).toEqual(figures);
    market.clock.set("2026-11-23T02:00:31Z");
    const later = await home();
    expect(later.countedAt).not.toBe(countedAt);
    expect(later.figures.members).toBeGreaterThan(figures.members);
  });
});
