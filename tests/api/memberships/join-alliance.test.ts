import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { actions, applicant, application, letters, uploaded } from "./application.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

describe("memberships.join", () => {
  test("an owner signs the code of conduct and applies", async () => {
    const sponsor = await market.organisation({ membership: "admitted", name: "Nanpu Casting" });
    const organisation = await market.organisation();
    const licence = await uploaded(market, organisation);
    const { owner } = organisation;
    const state = await market
      .as(owner)
      .memberships.join.mutate({ ...application, sponsorOrganisationId: sponsor.id, documents: [licence, licence] });
    expect(state).toMatchObject({ status: "applied", awaitingAnswer: false, waitsFor: "secretariat", version: 1 });
    expect(state.number).toMatch(/^A-2026-\d{4}$/);

    const { membership } = await market.as(owner).memberships.mine.query({ locale: "en" });
    expect(membership).toMatchObject({
      id: state.id,
      sponsor: { id: sponsor.id, name: "Nanpu Casting" },
      codeVersion: application.codeVersion,
      signedBy: owner.name,
      signedAt: market.clock.now().toISOString(),
      clock: { running: true, waitingDays: 0, daysLeft: 10, late: false },
    });
    expect(membership?.documents.map(({ fileId }) => fileId)).toEqual([licence]);
  });

  test("the application is in the trail and reaches both sides by mail, each in their language", async () => {
    const desk = await market.secretariat({ locale: "pt" });
    const organisation = await market.organisation({ names: { en: "Sun Jade", "zh-Hant": "日昇玉器" } });
    const manager = await market.person({ organisation, role: "manager", locale: "zh-Hant" });
    const staff = await market.person({ organisation, role: "staff" });
    const { id, number } = await market.as(organisation.owner).memberships.join.mutate(application);

    const [entry] = await market.trail(id);
    expect(entry).toMatchObject({
      action: "membership.applied",
      personId: organisation.owner.id,
      organisationId: organisation.id,
      data: { number, from: null, to: "applied" },
      at: market.clock.now(),
    });
    expect(await letters(market, organisation.owner)).toEqual(["membership-applied"]);
    const [letter] = await market.mails(manager.email);
    expect(letter).toMatchObject({ locale: "zh-Hant", subject: `已收到入盟申請${number}` });
    expect(letter?.text).toContain("日昇玉器");
    expect(await letters(market, staff)).toEqual([]);
    const work = (await market.mails(desk.email)).at(-1);
    expect(work).toMatchObject({ template: "membership-to-review", locale: "pt" });
    expect(work?.text).toContain(`${market.url}/pt/secretariat/memberships/${id}`);
    const names = (await market.waitingJobs()).map(({ name }) => name);
    expect(names).toContain("send-mail");
  });

  test("numbers follow one another, and a refused application takes none", async () => {
    const first = await applicant(market);
    const refused = await market.organisation();
    await refusal(market.as(refused.owner).memberships.join.mutate({ ...application, codeVersion: "0" }));
    const second = await applicant(market);
    const count = (number: string) => Number(number.slice("A-2026-".length));
    expect(count(second.membership.number)).toBe(count(first.membership.number) + 1);
  });

  test("an owner who clicks twice has applied once", async () => {
    const { owner, id } = await market.organisation();
    const client = market.as(owner);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 4 }, () => client.memberships.join.mutate(application)),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const reasons = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.data?.reason] : []));
    expect(reasons).toEqual(Array(3).fill("memberships.not-allowed-now"));
    expect(await market.db.membership.count({ where: { organisationId: id } })).toBe(1);
  });

  test("applications of many organisations at once get each their own number", async () => {
    const organisations = await Promise.all(Array.from({ length: 6 }, () => market.organisation()));
    const states = await Promise.all(
      organisations.map(({ owner }) => market.as(owner).memberships.join.mutate(application)),
    );
    expect(new Set(states.map(({ number }) => number)).size).toBe(6);
  });

  test("after a decline the organisation applies again under the same number", async () => {
    const desk = await market.secretariat();
    const { owner, membership, ...organisation } = await applicant(market);
    const decide = { id: membership.id, decision: "decline" as const, reason: "The licence has expired.", version: 1 };
    await market.as(desk).memberships.decide.mutate(decide);
    const licence = await uploaded(market, { ...organisation, owner });
    market.clock.advance({ days: 30 });
    const again = await market.as(owner).memberships.join.mutate({ ...application, documents: [licence] });
    expect(again).toMatchObject({ id: membership.id, number: membership.number, status: "applied", version: 3 });
    const mine = await market.as(owner).memberships.mine.query({ locale: "en" });
    expect(mine.membership).toMatchObject({
      endedAt: null,
      appliedAt: market.clock.now().toISOString(),
      clock: { waitingDays: 0, late: false },
    });
    expect(await actions(market, membership.id)).toEqual([
      "membership.applied",
      "membership.declined",
      "membership.applied",
    ]);
  });
});

describe("memberships.join refuses", () => {
  test("a manager: the signature is the owner's", async () => {
    const organisation = await market.organisation();
    const manager = await market.person({ organisation, role: "manager" });
    expect(await refusal(market.as(manager).memberships.join.mutate(application))).toMatchObject({
      code: "FORBIDDEN",
      reason: "role-too-low",
    });
  });

  test("a visitor", async () => {
    const { owner } = await market.organisation({ class: "visitor", jurisdiction: "other" });
    expect(await refusalReason(market.as(owner).memberships.join.mutate(application))).toBe(
      "memberships.class-cannot-join",
    );
  });

  test("an earlier version of the code of conduct", async () => {
    const { owner } = await market.organisation();
    const call = market.as(owner).memberships.join.mutate({ ...application, codeVersion: "0" });
    expect(await refusalReason(call)).toBe("memberships.code-version-old");
  });

  test.each(["applied", "suspended"] as const)("a sponsor that is %s", async (membership) => {
    const sponsor = await market.organisation({ membership });
    const { owner } = await market.organisation();
    const call = market.as(owner).memberships.join.mutate({ ...application, sponsorOrganisationId: sponsor.id });
    expect(await refusalReason(call)).toBe("memberships.sponsor-not-admitted");
  });

  test("itself as sponsor, and a sponsor that does not exist, alike", async () => {
    const { owner, id } = await market.organisation({ membership: "withdrawn" });
    for (const sponsorOrganisationId of [id, "0192f0c1-0000-7000-8000-000000000000"]) {
      const call = market.as(owner).memberships.join.mutate({ ...application, sponsorOrganisationId });
      expect(await refusalReason(call)).toBe("memberships.sponsor-not-admitted");
    }
  });

  test("a document of another organisation", async () => {
    const foreign = await uploaded(market, await market.organisation());
    const { owner, id } = await market.organisation();
    const call = market.as(owner).memberships.join.mutate({ ...application, documents: [foreign] });
    expect(await refusalReason(call)).toBe("listings.file-of-other-organisation");
    expect(await market.db.membership.count({ where: { organisationId: id } })).toBe(0);
  });

  test.each(["applied", "under-review", "admitted", "suspended", "expelled"] as const)(
    "whoever is %s",
    async (membership) => {
      const { owner } = await market.organisation({ membership });
      expect(await refusalReason(market.as(owner).memberships.join.mutate(application))).toBe(
        "memberships.not-allowed-now",
      );
    },
  );

  test("a person without an organisation", async () => {
    const call = market.as(await market.person()).memberships.join.mutate(application);
    expect(await refusalReason(call)).toBe("choose-an-organisation");
  });
});
