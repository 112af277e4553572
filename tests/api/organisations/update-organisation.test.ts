import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Client } from "../../support/client.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";

type Form = Awaited<ReturnType<Client["organisations"]["mine"]["query"]>>;

let market: Marketplace;
let organisation: TestOrganisation;
let owner: Client;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());
beforeEach(async () => {
  organisation = await market.organisation({ membership: "admitted", placeId: "panyu-shawan", stages: ["m1"] });
  owner = market.as(organisation.owner);
});

const inputFrom = (
  { version, legalName, names, locale, about, class: organisationClass, stages, website, premises, logo }: Form,
  over: object = {},
) => ({
  version,
  legalName,
  names,
  locale,
  about,
  class: organisationClass,
  stages,
  website,
  premises,
  logoFileId: logo?.fileId ?? null,
  ...over,
});

async function update(over: object = {}, client = owner) {
  return client.organisations.update.mutate(inputFrom(await owner.organisations.mine.query(), over));
}

describe("organisations.mine and organisations.update", () => {
  test("the form holds everything, with the version it was read at", async () => {
    expect(await owner.organisations.mine.query()).toMatchObject({
      id: organisation.id,
      version: 1,
      role: "owner",
      membership: "admitted",
      registrationNumber: expect.stringMatching(/^91440101/),
      premises: [{ placeId: "panyu-shawan", timeZone: "Asia/Shanghai" }],
      can: { edit: true, changeClass: false, addCredential: true, invite: true },
    });
  });

  test("what is saved is what is read again, in one step with the trail and the index", async () => {
    await market.runJobs();
    await market.listing(organisation);
    await market.listing(organisation, { status: "draft" });
    const saved = await update({
      names: { en: "New Name", pt: "Nome Novo" },
      about: { en: "Two lines." },
      website: "https://example.test/",
      stages: ["m1", "m2"],
      premises: [
        { address: "2 Hung Hom Road", placeId: "guangzhou", lat: 23.1, lon: 113.2, timeZone: "Asia/Shanghai" },
        { address: "3 Side Street", placeId: "panyu-shawan", lat: 22.9, lon: 113.3, timeZone: "Asia/Shanghai" },
      ],
    });
    expect(saved).toMatchObject({ version: 2, names: { en: "New Name", pt: "Nome Novo" }, stages: ["m1", "m2"] });
    expect(saved.premises.map(({ address }) => address)).toEqual(["2 Hung Hom Road", "3 Side Street"]);
    expect(await owner.organisations.mine.query()).toEqual(saved);
    const [entry] = await market.trail(organisation.id);
    expect(entry).toMatchObject({
      action: "organisation.updated",
      personId: organisation.owner.id,
      data: { names: { en: organisation.name }, website: null },
    });
    expect(Object.keys(entry?.data as object).sort()).toEqual(["about", "names", "premises", "stages", "website"]);
    expect(await market.waitingJobs()).toMatchObject([
      { name: "index-organisations", payload: { organisationIds: [organisation.id] } },
    ]);
  });

  test("saving without a change changes nothing: no version, no trail, no job", async () => {
    await market.runJobs();
    expect((await update()).version).toBe(1);
    expect(await market.trail(organisation.id)).toEqual([]);
    expect(await market.waitingJobs()).toEqual([]);
  });

  test("refuses a form that was opened before somebody else saved, and shows what they saved", async () => {
    const form = await owner.organisations.mine.query();
    await update({ website: "https://theirs.test" });
    const answer = await refusal(owner.organisations.update.mutate(inputFrom(form, { website: "https://mine.test" })));
    expect(answer).toMatchObject({
      code: "CONFLICT",
      reason: "conflict",
      details: { current: { version: 2, website: "https://theirs.test" } },
    });
    expect((await owner.organisations.mine.query()).website).toBe("https://theirs.test");
  });

  test("of many who save one version at once, one wins and the others are told", async () => {
    const form = await owner.organisations.mine.query();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, number) =>
        owner.organisations.update.mutate(inputFrom(form, { website: `https://${number}.test` })),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ data: { reason: "conflict" } });
    expect((await owner.organisations.mine.query()).version).toBe(2);
    expect(await market.trail(organisation.id)).toHaveLength(1);
  });

  test.each([
    ["a stage that is not in the chain", { stages: ["x9"] }, "organisations.unknown-stage"],
    [
      "a place that is not in the list",
      { premises: [{ address: "1", placeId: "atlantis", lat: 0, lon: 0, timeZone: "UTC" }] },
      "organisations.unknown-place",
    ],
    ["another class while the membership stands", { class: "visitor" }, "organisations.class-fixed"],
    ["a logo that was never uploaded", { logoFileId: crypto.randomUUID() }, "listings.file-of-other-organisation"],
  ])("refuses %s", async (_, over, reason) => {
    expect(await refusalReason(update(over))).toBe(reason);
    expect((await owner.organisations.mine.query()).version).toBe(1);
  });

  test.each([
    ["an address that runs a script", { website: "javascript:alert(1)" }, "website: web-address"],
    [
      "a zone that does not exist",
      { premises: [{ address: "1", placeId: "guangzhou", lat: 0, lon: 0, timeZone: "Mars/Olympus" }] },
      "premises.0.timeZone: time-zone",
    ],
    [
      "a latitude beyond the pole",
      { premises: [{ address: "1", placeId: "guangzhou", lat: 91, lon: 0, timeZone: "UTC" }] },
      "premises.0.lat: too_big",
    ],
    ["no name at all", { names: {} }, "names: needs-one-language"],
  ])("refuses %s, by field", async (_, over, field) => {
    expect((await refusal(update(over))).fields).toEqual([field]);
  });

  test("the class may change before there is a membership, and after it has ended", async () => {
    for (const membership of [undefined, "declined", "withdrawn"] as const) {
      const free = await market.organisation(membership === undefined ? {} : { membership });
      const client = market.as(free.owner);
      const form = await client.organisations.mine.query();
      expect(form.can.changeClass).toBe(true);
      expect((await client.organisations.update.mutate(inputFrom(form, { class: "technical" }))).class).toBe(
        "technical",
      );
    }
  });

  test("refuses the logo of another organisation, and a document as a logo", async () => {
    const file = (organisationId: string, kind: string) =>
      market.db.storedFile.create({
        data: { organisationId, kind, uploadedById: organisation.owner.id, name: "x", mime: "image/webp", bytes: 1 },
      });
    const other = await market.organisation();
    expect(await refusalReason(update({ logoFileId: (await file(other.id, "photo")).id }))).toBe(
      "listings.file-of-other-organisation",
    );
    expect(await refusalReason(update({ logoFileId: (await file(organisation.id, "document")).id }))).toBe(
      "listings.file-of-other-organisation",
    );
    const own = await file(organisation.id, "photo");
    expect((await update({ logoFileId: own.id })).logo).toEqual({ fileId: own.id, url: `/files/${own.id}/small.webp` });
  });

  test("managers save, staff read only, strangers and nobody are refused", async () => {
    const manager = market.as(await market.person({ organisation, role: "manager" }));
    const staff = market.as(await market.person({ organisation, role: "staff" }));
    expect((await update({ website: "https://m.test" }, manager)).version).toBe(2);
    expect((await staff.organisations.mine.query()).can).toMatchObject({
      edit: false,
      addCredential: false,
      invite: false,
    });
    expect(await refusalReason(update({ website: "https://s.test" }, staff))).toBe("role-too-low");
    expect(await refusalReason(update({}, market.as(await market.person())))).toBe("choose-an-organisation");
    expect(await refusalReason(update({}, market.anonymous))).toBe("sign-in-first");
  });
});
