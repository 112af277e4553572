import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestPerson } from "../../support/people.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { applicant, letters } from "./application.ts";

let market: Marketplace;
let desk: TestPerson;
beforeAll(async () => {
  market = await openMarketplace();
  desk = await market.secretariat({ name: "Leong Kit Ieng" });
});
afterAll(() => market.close());

describe("memberships.assign", () => {
  test("a file is given to a colleague, who is told", async () => {
    const colleague = await market.secretariat({ name: "Chan Mei" });
    const { membership } = await applicant(market);
    await market.as(desk).memberships.assign.mutate({ id: membership.id, personId: colleague.id });
    const file = await market.as(desk).memberships.file.query({ id: membership.id, locale: "en" });
    expect(file.assignee).toEqual({ id: colleague.id, name: "Chan Mei" });
    expect(await letters(market, colleague)).toEqual(["membership-to-review", "membership-assigned"]);
    const queue = await market.as(colleague).memberships.queue.query({ queue: "mine", locale: "en" });
    expect(queue.rows.map(({ id }) => id)).toEqual([membership.id]);
    expect(queue.counts.mine).toBe(1);
  });

  test("it can be taken by oneself and given back without a letter, and the version of the file stays", async () => {
    const { membership } = await applicant(market);
    const before = await letters(market, desk);
    const taken = await market.as(desk).memberships.assign.mutate({ id: membership.id, personId: desk.id });
    expect(taken.version).toBe(membership.version);
    await market.as(desk).memberships.assign.mutate({ id: membership.id, personId: null });
    expect(await letters(market, desk)).toEqual(before);
  });

  test("the organisation does not learn who has its file", async () => {
    const { owner, membership } = await applicant(market);
    await market.as(desk).memberships.assign.mutate({ id: membership.id, personId: desk.id });
    const mine = await market.as(owner).memberships.mine.query({ locale: "en" });
    const trail = await market.as(owner).trail.list.query({ locale: "en" });
    expect(JSON.stringify([mine, trail])).not.toContain("Leong Kit Ieng");
  });

  test("refuses: somebody who is not of the secretariat", async () => {
    const { owner, membership } = await applicant(market);
    const call = market.as(desk).memberships.assign.mutate({ id: membership.id, personId: owner.id });
    expect(await refusal(call)).toMatchObject({ code: "NOT_FOUND", reason: "not-found" });
  });

  test("refuses: the stranger", async () => {
    const { owner, membership } = await applicant(market);
    const call = market.as(owner).memberships.assign.mutate({ id: membership.id, personId: desk.id });
    expect(await refusalReason(call)).toBe("secretariat-only");
  });
});
