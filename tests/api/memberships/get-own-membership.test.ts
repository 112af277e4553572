import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestPerson } from "../../support/people.ts";
import { refusalReason } from "../../support/refusal.ts";
import { applicant, application } from "./application.ts";

let market: Marketplace;
let desk: TestPerson;
beforeAll(async () => {
  market = await openMarketplace();
  desk = await market.secretariat({ name: "Leong Kit Ieng" });
});
afterAll(() => market.close());

const mine = (person: TestPerson) => market.as(person).memberships.mine.query({ locale: "zh-Hant" });

describe("memberships.mine", () => {
  test("an organisation that never applied sees what it would sign, in its language", async () => {
    const { owner } = await market.organisation();
    const view = await mine(owner);
    expect(view).toMatchObject({
      membership: null,
      classMayJoin: true,
      can: { apply: true, answer: false, leave: false },
    });
    expect(view.codeOfConduct.version).toBe(application.codeVersion);
    expect(view.codeOfConduct.text).toContain("自願入盟");
  });

  test("a visitor learns that its class does not join", async () => {
    const { owner } = await market.organisation({ class: "visitor", jurisdiction: "other" });
    expect(await mine(owner)).toMatchObject({ classMayJoin: false, can: { apply: false } });
  });

  test("the decisions so far are there with their reasons, newest first", async () => {
    const { owner, membership } = await applicant(market);
    const decide = { id: membership.id, decision: "ask" as const, reason: "Which permit?", version: 1 };
    await market.as(desk).memberships.decide.mutate(decide);
    const view = await mine(owner);
    expect(view.membership).toMatchObject({ waitsFor: "organisation", number: membership.number });
    expect(view.can).toEqual({ apply: false, answer: true, leave: true });
    expect(view.membership?.steps.map(({ action, reason, person }) => [action, reason, person])).toEqual([
      ["membership.asked", "Which permit?", "Leong Kit Ieng"],
      ["membership.applied", null, owner.name],
    ]);
  });

  test("what one may do follows from the role", async () => {
    const organisation = await market.organisation({ membership: "declined" });
    const manager = await market.person({ organisation, role: "manager" });
    expect((await mine(organisation.owner)).can.apply).toBe(true);
    expect((await mine(manager)).can.apply).toBe(false);
  });

  test("staff read it and can do nothing", async () => {
    const organisation = await applicant(market);
    const staff = await market.person({ organisation, role: "staff" });
    expect(await mine(staff)).toMatchObject({
      membership: { id: organisation.membership.id },
      can: { apply: false, answer: false, leave: false },
    });
  });

  test("refuses: a person without an organisation", async () => {
    expect(await refusalReason(mine(await market.person()))).toBe("choose-an-organisation");
  });
});
