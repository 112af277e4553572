import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal } from "../../support/refusal.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

describe("organisations.get", () => {
  test("a member's profile, in the reader's language, for everybody", async () => {
    const member = await market.organisation({
      names: { en: "Shawan Casting", "zh-Hans": "沙湾倒模" },
      locale: "zh-Hans",
      membership: "admitted",
      stages: ["m1"],
      placeId: "panyu-shawan",
    });
    await market.db.organisation.update({
      where: { id: member.id },
      data: { about: { "zh-Hans": "失蜡铸造二十年。" }, website: "https://example.test" },
    });
    const profile = await market.anonymous.organisations.get.query({ slug: member.slug, locale: "en" });
    expect(profile).toMatchObject({
      name: "Shawan Casting",
      about: { text: "失蜡铸造二十年。", locale: "zh-Hans", isTranslation: false },
      memberSince: "2026-03-02T02:00:00.000Z",
      website: "https://example.test",
      logo: null,
      premises: [
        { place: { id: "panyu-shawan", label: "Panyu, Shawan" }, city: { id: "guangzhou", label: "Guangzhou" } },
      ],
      stages: [{ id: "m1", code: "M1", upstream: { id: "u2", code: "U2" }, downstream: { id: "m2" } }],
      listings: { equipment: 0, lab: 0, training: 0, partner: 0, total: 0 },
      can: { edit: false, openFile: false },
    });
    expect(profile).not.toHaveProperty("registrationNumber");
    expect((await market.anonymous.organisations.get.query({ slug: member.slug, locale: "zh-Hant" })).name).toBe(
      "沙湾倒模",
    );
  });

  test("counts the published listings that the reader may see", async () => {
    const member = await market.organisation({ membership: "admitted" });
    await market.listing(member);
    await market.listing(member, { visibility: "members" });
    await market.listing(member, { kind: "lab", visibility: "members" });
    await market.listing(member, { status: "draft" });
    const countsFor = async (client: Marketplace["anonymous"]) =>
      (await client.organisations.get.query({ slug: member.slug, locale: "en" })).listings;
    const all = { equipment: 2, lab: 1, training: 0, partner: 0, total: 3 };
    expect(await countsFor(market.anonymous)).toMatchObject({ equipment: 1, lab: 0, total: 1 });
    expect(await countsFor(market.as((await market.organisation({ membership: "applied" })).owner))).toMatchObject({
      total: 1,
    });
    expect(await countsFor(market.as((await market.organisation({ membership: "admitted" })).owner))).toEqual(all);
    expect(await countsFor(market.as(await market.secretariat()))).toEqual(all);
    expect(await countsFor(market.as(member.owner))).toEqual(all);
  });

  test.each([undefined, "applied", "under-review", "declined", "suspended", "withdrawn", "expelled"] as const)(
    "an organisation whose membership is %s is absent for others, not for its own people and the secretariat",
    async (membership) => {
      const organisation = await market.organisation(membership === undefined ? {} : { membership });
      const asked = { slug: organisation.slug, locale: "en" as const };
      const other = await market.organisation({ membership: "admitted" });
      const hidden = await refusal(market.anonymous.organisations.get.query(asked));
      expect(hidden).toEqual(
        await refusal(market.anonymous.organisations.get.query({ ...asked, slug: "never-there" })),
      );
      expect(hidden).toMatchObject({ code: "NOT_FOUND", reason: "not-found" });
      expect(await refusal(market.as(other.owner).organisations.get.query(asked))).toEqual(hidden);
      expect((await market.as(organisation.owner).organisations.get.query(asked)).memberSince).toBeNull();
      expect((await market.as(await market.secretariat()).organisations.get.query(asked)).can.openFile).toBe(true);
    },
  );

  test("managers may edit, staff may not", async () => {
    const member = await market.organisation({ membership: "admitted" });
    const manager = await market.person({ organisation: member, role: "manager" });
    const staff = await market.person({ organisation: member, role: "staff" });
    const mayEdit = async (client: Marketplace["anonymous"]) =>
      (await client.organisations.get.query({ slug: member.slug, locale: "en" })).can.edit;
    expect(await mayEdit(market.as(manager))).toBe(true);
    expect(await mayEdit(market.as(staff))).toBe(false);
  });

  test("credentials carry their state on the present day, and the certificate only for those concerned", async () => {
    const member = await market.organisation({ membership: "admitted" });
    const stored = await market.db.storedFile.create({
      data: {
        organisationId: member.id,
        uploadedById: member.owner.id,
        kind: "document",
        name: "iso.pdf",
        mime: "application/pdf",
        bytes: 10,
      },
    });
    const dates = [
      ["2027-01-01", null, "upcoming"],
      ["2025-01-01", null, "valid"],
      ["2025-01-01", "2027-01-23", "valid"],
      ["2025-01-01", "2027-01-22", "expiring"],
      ["2025-01-01", "2026-11-23", "expiring"],
      ["2025-01-01", "2026-11-22", "expired"],
    ] as const;
    for (const [number, [from, to]] of dates.entries()) {
      const validTo = to === null ? null : new Date(to);
      await market.db.credential.create({
        data: {
          organisationId: member.id,
          kind: "iso-9001",
          number: String(number),
          scope: "",
          validFrom: new Date(from),
          validTo,
          fileId: stored.id,
        },
      });
    }
    const read = async (client: Marketplace["anonymous"]) =>
      (await client.organisations.get.query({ slug: member.slug, locale: "en" })).credentials;
    const seen = await read(market.anonymous);
    const states = Object.fromEntries(seen.map(({ number, state }) => [number, state]));
    expect(Object.values(states)).toEqual(dates.map(([, , state]) => state));
    expect(seen.every(({ document, can }) => document === null && !can.remove && !can.verify)).toBe(true);
    expect((await read(market.as(member.owner)))[0]).toMatchObject({
      document: `/files/${stored.id}/document.pdf`,
      can: { remove: true, verify: false },
    });
    expect((await read(market.as(await market.secretariat())))[0]).toMatchObject({
      document: `/files/${stored.id}/document.pdf`,
      can: { remove: false, verify: true },
    });
  });
});
