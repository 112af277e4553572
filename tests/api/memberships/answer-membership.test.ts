import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestPerson } from "../../support/people.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { actions, applicant, letters, uploaded } from "./application.ts";

let market: Marketplace;
let desk: TestPerson;
beforeAll(async () => {
  market = await openMarketplace();
  desk = await market.secretariat();
});
afterAll(() => market.close());

async function asked() {
  const organisation = await applicant(market);
  const { id } = organisation.membership;
  await market.as(desk).memberships.decide.mutate({ id, decision: "ask", reason: "Which permit?", version: 1 });
  return organisation;
}

describe("memberships.answer", () => {
  test("a manager answers with a document, and the file is the secretariat's again", async () => {
    const organisation = await asked();
    const manager = await market.person({ organisation, role: "manager" });
    const permit = await uploaded(market, organisation, "permit.pdf");
    const { mine } = market.as(manager).memberships;
    expect((await mine.query({ locale: "en" })).can.answer).toBe(true);
    const state = await market
      .as(manager)
      .memberships.answer.mutate({ message: "Permit 4403-118.", documents: [permit] });
    expect(state).toMatchObject({ status: "under-review", waitsFor: "secretariat", version: 3 });

    const { membership, can } = await mine.query({ locale: "en" });
    expect(can.answer).toBe(false);
    expect(membership?.documents.map(({ name }) => name)).toEqual(["permit.pdf"]);
    expect(membership?.steps[0]).toMatchObject({
      action: "membership.answered",
      reason: "Permit 4403-118.",
      person: manager.name,
    });
    expect(await letters(market, desk)).toContain("membership-answer");
  });

  test("a document that the file holds already is not added twice", async () => {
    const organisation = await asked();
    const permit = await uploaded(market, organisation);
    const { id } = organisation.membership;
    const answer = { message: "Here it is.", documents: [permit, permit] };
    await market.as(organisation.owner).memberships.answer.mutate(answer);
    await market.as(desk).memberships.decide.mutate({ id, decision: "ask", reason: "Once more?", version: 3 });
    await market.as(organisation.owner).memberships.answer.mutate(answer);
    expect(await market.db.membershipDocument.count({ where: { membershipId: id } })).toBe(1);
  });

  test("two answers at once: one is taken", async () => {
    const { owner, membership } = await asked();
    const answer = () => market.as(owner).memberships.answer.mutate({ message: "Here it is.", documents: [] });
    const outcomes = await Promise.allSettled([answer(), answer()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await actions(market, membership.id)).filter((action) => action === "membership.answered")).toHaveLength(1);
  });
});

describe("memberships.answer refuses", () => {
  const answer = { message: "Here it is.", documents: [] };

  test("staff", async () => {
    const organisation = await asked();
    const staff = await market.person({ organisation, role: "staff" });
    expect(await refusalReason(market.as(staff).memberships.answer.mutate(answer))).toBe("role-too-low");
  });

  test("what nobody asked for", async () => {
    const { owner } = await market.organisation({ membership: "under-review" });
    expect(await refusalReason(market.as(owner).memberships.answer.mutate(answer))).toBe(
      "memberships.not-awaiting-answer",
    );
  });

  test("when there is no application any more", async () => {
    const { owner } = await market.organisation({ membership: "declined" });
    expect(await refusalReason(market.as(owner).memberships.answer.mutate(answer))).toBe("memberships.not-allowed-now");
  });

  test("an organisation that never applied", async () => {
    const { owner } = await market.organisation();
    expect(await refusal(market.as(owner).memberships.answer.mutate(answer))).toMatchObject({ code: "NOT_FOUND" });
  });

  test("a document of another organisation", async () => {
    const { owner } = await asked();
    const foreign = await uploaded(market, await market.organisation());
    const call = market.as(owner).memberships.answer.mutate({ ...answer, documents: [foreign] });
    expect(await refusalReason(call)).toBe("listings.file-of-other-organisation");
  });

  test("an empty message", async () => {
    const { owner } = await asked();
    const { code, fields } = await refusal(
      market.as(owner).memberships.answer.mutate({ message: "  ", documents: [] }),
    );
    expect({ code, fields }).toEqual({ code: "BAD_REQUEST", fields: ["message: too-short"] });
  });
});
