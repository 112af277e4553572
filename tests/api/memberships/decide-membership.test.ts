import type { Decision, MembershipStatus } from "@commonbench/domain/memberships/schemas";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestPerson } from "../../support/people.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { actions, applicant, letters } from "./application.ts";

const UNKNOWN = "0192f0c1-0000-7000-8000-000000000000";

let market: Marketplace;
let desk: TestPerson;
beforeAll(async () => {
  market = await openMarketplace();
  desk = await market.secretariat({ name: "Leong Kit Ieng" });
});
afterAll(() => market.close());

async function standing(membership: MembershipStatus) {
  const organisation = await market.organisation({ membership });
  const { id } = await market.db.membership.findUniqueOrThrow({ where: { organisationId: organisation.id } });
  return { ...organisation, membershipId: id };
}

function decide(id: string, decision: Decision, { reason = "Seen and weighed.", version = 1, as = desk } = {}) {
  return market.as(as).memberships.decide.mutate({ id, decision, reason, version });
}

describe("memberships.decide", () => {
  test.each([
    ["applied", "review", "under-review"],
    ["applied", "ask", "under-review"],
    ["applied", "admit", "admitted"],
    ["applied", "decline", "declined"],
    ["under-review", "admit", "admitted"],
    ["admitted", "suspend", "suspended"],
    ["admitted", "expel", "expelled"],
    ["suspended", "lift", "admitted"],
    ["suspended", "expel", "expelled"],
  ] as const)("from %s, %s leads to %s, with trail and letters to both sides", async (from, decision, to) => {
    const { owner, id, membershipId } = await standing(from);
    const before = await letters(market, desk);
    expect(await decide(membershipId, decision)).toMatchObject({ status: to, version: 2 });

    const [entry] = await market.trail(membershipId);
    expect(entry).toMatchObject({
      personId: desk.id,
      organisationId: id,
      reason: "Seen and weighed.",
      data: { from, to },
    });
    expect(await letters(market, owner)).toEqual([`membership-${decision}`]);
    expect((await letters(market, desk)).slice(before.length)).toEqual(["membership-decided"]);
    const [letter] = await market.mails(owner.email);
    expect(letter?.text).toContain("> Seen and weighed.");
  });

  test("an admitted member has the date, and its people may publish at their next call", async () => {
    const { owner, membership } = await applicant(market);
    await decide(membership.id, "admit", { reason: "" });
    const mine = await market.as(owner).memberships.mine.query({ locale: "en" });
    expect(mine.membership).toMatchObject({ admittedAt: market.clock.now().toISOString(), endedAt: null });
    expect(mine.can).toEqual({ apply: false, answer: false, leave: true });
    expect((await market.as(owner).people.me.query())?.can.publishes).toBe(true);
  });

  test("a question stops the clock, and the answer starts it where it stood", async () => {
    // A Monday; the answer comes on a Friday and is looked at on the Monday after.
    market.clock.set("2026-11-23T02:00:00Z");
    const { owner, membership } = await applicant(market);
    market.clock.advance({ days: 2 });
    await decide(membership.id, "ask", { reason: "Which permit covers the plating bath?" });
    market.clock.advance({ days: 30 });
    const asked = await market.as(desk).memberships.file.query({ id: membership.id, locale: "en" });
    expect(asked).toMatchObject({
      waitsFor: "organisation",
      clock: { running: false, waitingDays: 2, daysLeft: 8, late: false },
    });
    await market.as(owner).memberships.answer.mutate({ message: "Permit 4403-118.", documents: [] });
    market.clock.advance({ days: 3 });
    const answered = await market.as(desk).memberships.file.query({ id: membership.id, locale: "en" });
    expect(answered).toMatchObject({ waitsFor: "secretariat", clock: { running: true, waitingDays: 3, daysLeft: 7 } });
  });

  test("suspension pauses what is published, and lifting it resumes exactly that", async () => {
    const organisation = await market.organisation({ membership: "admitted" });
    const published = await market.listing(organisation);
    const paused = await market.listing(organisation, { status: "paused" });
    const draft = await market.listing(organisation, { status: "draft", publishedAt: null });
    const bystander = await market.listing(await market.organisation({ membership: "admitted" }));
    const { id } = await market.db.membership.findUniqueOrThrow({ where: { organisationId: organisation.id } });
    const statuses = async () => {
      const rows = await market.db.listing.findMany({ select: { id: true, status: true } });
      const statusOf = new Map(rows.map((row) => [row.id, row.status]));
      return [published, paused, draft, bystander].map((listing) => statusOf.get(listing.id));
    };
    await decide(id, "suspend");
    expect(await statuses()).toEqual(["paused", "paused", "draft", "published"]);
    await decide(id, "lift", { version: 2 });
    expect(await statuses()).toEqual(["published", "paused", "draft", "published"]);
    expect((await market.waitingJobs()).map(({ name }) => name)).toContain("index-listings");
  });

  test("expelling pauses what is published, and the organisation cannot come back by itself", async () => {
    const { owner, membershipId, ...organisation } = await standing("admitted");
    const listing = await market.listing({ ...organisation, owner });
    await decide(membershipId, "expel");
    expect(await market.db.listing.findUniqueOrThrow({ where: { id: listing.id } })).toMatchObject({
      status: "paused",
    });
    const { can, membership } = await market.as(owner).memberships.mine.query({ locale: "en" });
    expect(can).toEqual({ apply: false, answer: false, leave: false });
    expect(membership?.endedAt).toBe(market.clock.now().toISOString());
  });

  test("the letter about a decision goes to whoever has the file", async () => {
    const assignee = await market.secretariat();
    const bystander = await market.secretariat();
    const { membership } = await applicant(market);
    await market.as(desk).memberships.assign.mutate({ id: membership.id, personId: assignee.id });
    const before = await letters(market, bystander);
    await decide(membership.id, "admit");
    expect(await letters(market, assignee)).toContain("membership-decided");
    expect(await letters(market, bystander)).toEqual(before);
  });

  test("two decisions at once: one stands, the other is a conflict", async () => {
    const { membershipId, owner } = await standing("applied");
    const outcomes = await Promise.allSettled([decide(membershipId, "admit"), decide(membershipId, "decline")]);
    const lost = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.data?.code] : []));
    expect(lost).toEqual(["CONFLICT"]);
    expect(await actions(market, membershipId)).toHaveLength(1);
    expect(await letters(market, owner)).toHaveLength(1);
  });
});

describe("memberships.decide refuses", () => {
  test("what the file no longer allows", async () => {
    const { membershipId } = await standing("expelled");
    expect(await refusal(decide(membershipId, "lift"))).toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
      reason: "memberships.not-allowed-now",
    });
  });

  test.each(["ask", "decline"] as const)("%s without a reason", async (decision) => {
    const { membershipId } = await standing("applied");
    expect(await refusalReason(decide(membershipId, decision, { reason: "  " }))).toBe("memberships.reason-needed");
    expect(await actions(market, membershipId)).toEqual([]);
  });

  test("a decision on a file that has changed since it was opened", async () => {
    const { membershipId } = await standing("applied");
    await decide(membershipId, "review");
    expect(await refusal(decide(membershipId, "decline"))).toMatchObject({ code: "CONFLICT", reason: "conflict" });
  });

  test("a file that does not exist", async () => {
    expect(await refusal(decide(UNKNOWN, "admit"))).toMatchObject({ code: "NOT_FOUND", reason: "not-found" });
  });

  test("an owner who would admit their own organisation", async () => {
    const { owner, membershipId } = await standing("applied");
    expect(await refusalReason(decide(membershipId, "admit", { as: owner }))).toBe("secretariat-only");
    expect(await refusalReason(decide(UNKNOWN, "admit", { as: owner }))).toBe("secretariat-only");
  });
});
