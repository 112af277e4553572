import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestPerson } from "../../support/people.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { application, letters } from "./application.ts";

let market: Marketplace;
let desk: TestPerson;
beforeAll(async () => {
  market = await openMarketplace();
  desk = await market.secretariat();
});
afterAll(() => market.close());

describe("memberships.leave", () => {
  test.each(["applied", "under-review", "admitted", "suspended"] as const)(
    "an owner leaves at any time, without giving a reason: %s",
    async (membership) => {
      const { owner, id } = await market.organisation({ membership });
      const before = (await letters(market, desk)).length;
      const state = await market.as(owner).memberships.leave.mutate({ reason: "" });
      expect(state).toMatchObject({ status: "withdrawn", waitsFor: null, version: 2 });
      const [entry] = await market.trail(state.id);
      expect(entry).toMatchObject({ action: "membership.left", organisationId: id, reason: null, personId: owner.id });
      expect(await letters(market, owner)).toEqual(["membership-leave"]);
      expect((await letters(market, desk)).slice(before)).toEqual(["membership-left"]);
    },
  );

  test("what is published pauses, and stays paused when the organisation is admitted again", async () => {
    const organisation = await market.organisation({ membership: "admitted" });
    const { id } = await market.listing(organisation);
    const { owner } = organisation;
    const left = await market.as(owner).memberships.leave.mutate({ reason: "We close for a year." });
    const listing = () => market.db.listing.findUniqueOrThrow({ where: { id }, select: { status: true } });
    expect(await listing()).toEqual({ status: "paused" });
    await market.as(owner).memberships.join.mutate(application);
    const admit = { id: left.id, decision: "admit" as const, reason: "", version: left.version + 1 };
    await market.as(desk).memberships.decide.mutate(admit);
    expect(await listing()).toEqual({ status: "paused" });
  });

  test("leaving and being suspended at once end in one of the two", async () => {
    const { owner, id } = await market.organisation({ membership: "admitted" });
    const row = await market.db.membership.findUniqueOrThrow({ where: { organisationId: id } });
    const suspend = { id: row.id, decision: "suspend" as const, reason: "Fineness.", version: row.version };
    const outcomes = await Promise.allSettled([
      market.as(owner).memberships.leave.mutate({ reason: "" }),
      market.as(desk).memberships.decide.mutate(suspend),
    ]);
    const trail = await market.trail(row.id);
    expect(trail).toHaveLength(outcomes.filter(({ status }) => status === "fulfilled").length);
  });
});

describe("memberships.leave refuses", () => {
  test("a manager", async () => {
    const organisation = await market.organisation({ membership: "admitted" });
    const manager = await market.person({ organisation, role: "manager" });
    expect(await refusalReason(market.as(manager).memberships.leave.mutate({ reason: "" }))).toBe("role-too-low");
  });

  test.each(["declined", "withdrawn", "expelled"] as const)(
    "when there is nothing to leave: %s",
    async (membership) => {
      const { owner } = await market.organisation({ membership });
      expect(await refusalReason(market.as(owner).memberships.leave.mutate({ reason: "" }))).toBe(
        "memberships.not-allowed-now",
      );
    },
  );

  test("an organisation that never applied", async () => {
    const { owner } = await market.organisation();
    expect(await refusal(market.as(owner).memberships.leave.mutate({ reason: "" }))).toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
