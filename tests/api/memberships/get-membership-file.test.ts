import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestPerson } from "../../support/people.ts";
import { refusal } from "../../support/refusal.ts";
import { applicant, application, uploaded } from "./application.ts";

let market: Marketplace;
let desk: TestPerson;
beforeAll(async () => {
  market = await openMarketplace();
  desk = await market.secretariat({ name: "Leong Kit Ieng" });
});
afterAll(() => market.close());

const file = (id: string, person = desk) => market.as(person).memberships.file.query({ id, locale: "en" });

describe("memberships.file", () => {
  test("one page holds the applicant, its people, credentials, documents, listings, checks and trail", async () => {
    const sponsor = await market.organisation({ membership: "admitted", name: "Nanpu Casting" });
    const organisation = await market.organisation({
      names: { en: "Daluotang Stone Works", "zh-Hans": "大罗塘宝石厂" },
      placeId: "panyu-daluotang",
    });
    const { owner } = organisation;
    const licence = await uploaded(market, organisation, "licence.pdf");
    const credential = { organisationId: organisation.id, number: "RJC-118", scope: "All sites" };
    await market.db.credential.createMany({
      data: [
        { ...credential, kind: "rjc-cop", validFrom: new Date("2025-01-01"), validTo: new Date("2026-12-18") },
        { ...credential, kind: "iso-9001", validFrom: new Date("2024-01-01"), validTo: null, fileId: licence },
      ],
    });
    await market.listing(organisation, { status: "draft", publishedAt: null });
    await market.listing(organisation, { status: "draft", publishedAt: null });
    const documents = [licence];
    const join = { ...application, sponsorOrganisationId: sponsor.id, documents };
    const { id, number } = await market.as(owner).memberships.join.mutate(join);

    const view = await file(id);
    expect(view).toMatchObject({
      number,
      statement: application.statement,
      signedBy: owner.name,
      sponsor: { id: sponsor.id, status: "admitted" },
      organisation: {
        name: "Daluotang Stone Works",
        names: { "zh-Hans": "大罗塘宝石厂" },
        class: "enterprise",
        jurisdiction: "mainland",
        premises: [{ address: "1 Shawan Road" }],
      },
      people: [{ id: owner.id, email: owner.email, role: "owner", emailVerified: true }],
      credentials: [
        { label: "RJC Code of Practices", state: "expiring", validTo: "2026-12-18", verifiedAt: null, url: null },
        { label: "ISO 9001", state: "valid", url: `/files/${licence}/document.pdf` },
      ],
      documents: [{ fileId: licence, name: "licence.pdf", url: `/files/${licence}/document.pdf` }],
      listings: {
        total: 2,
        kinds: [{ kind: "equipment", count: 2 }],
        stages: [{ count: 2 }],
        statuses: [{ status: "draft", count: 2 }],
      },
      trail: [{ action: "membership.applied", person: { name: owner.name } }],
      can: {
        review: true,
        ask: true,
        admit: true,
        decline: true,
        suspend: false,
        lift: false,
        expel: false,
        assign: true,
      },
    });
    expect(view.checks.map((check) => [check.id, check.state])).toEqual([
      ["registration-number", "clear"],
      ["code-signed", "clear"],
      ["owner-email", "clear"],
      ["sponsor", "clear"],
      ["credentials", "attention"],
    ]);
  });

  test("a sponsor suspended since is marked", async () => {
    const sponsor = await market.organisation({ membership: "admitted" });
    const { owner } = await market.organisation();
    const join = { ...application, sponsorOrganisationId: sponsor.id };
    const { id } = await market.as(owner).memberships.join.mutate(join);
    await market.db.membership.update({ where: { organisationId: sponsor.id }, data: { status: "suspended" } });
    const view = await file(id);
    expect(view.sponsor).toMatchObject({ status: "suspended" });
    expect(view.checks).toContainEqual(expect.objectContaining({ id: "sponsor", state: "attention" }));
  });

  test("what can be decided is what the decision accepts", async () => {
    const { id } = await market.db.membership.findUniqueOrThrow({
      where: { organisationId: (await market.organisation({ membership: "suspended" })).id },
    });
    const { can } = await file(id);
    expect(Object.entries(can).flatMap(([decision, allowed]) => (allowed ? [decision] : []))).toEqual([
      "lift",
      "expel",
      "assign",
    ]);
  });

  test("refuses: the applicant itself, and a file that does not exist", async () => {
    const { owner, membership } = await applicant(market);
    expect(await refusal(file(membership.id, owner))).toMatchObject({ code: "FORBIDDEN", reason: "secretariat-only" });
    expect(await refusal(file("0192f0c1-0000-7000-8000-000000000000"))).toMatchObject({ code: "NOT_FOUND" });
  });
});
