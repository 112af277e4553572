import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal } from "../../support/refusal.ts";
import { completeDraft, labelOf, publishedListing, session, words, workweek } from "./listings.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

const get = (id: string, locale: "en" | "zh-Hans" | "zh-Hant" | "pt" = "en") =>
  market.anonymous.listings.get.query({ id, locale });

describe("listings.get", () => {
  test("shows everything in the reader's language, with what members wrote in theirs", async () => {
    const { owner, slug } = await market.organisation({
      membership: "admitted",
      names: { en: "Nanpu Casting", "zh-Hant": "南浦鑄造" },
    });
    const { id } = await publishedListing(market, owner, "equipment", {
      text: { en: words("Vacuum casting"), "zh-Hans": words("真空铸造机", { summary: "五升" }) },
      weeklyPlan: workweek,
    });
    const view = await get(id, "zh-Hant");
    expect(view).toMatchObject({
      text: { title: "真空铸造机", summary: "五升" },
      textLocale: "zh-Hans",
      isTranslation: true,
      originalLocale: "en",
      locales: ["en", "zh-Hans"],
      category: { id: "vacuum-casting", label: labelOf("vacuum-casting")["zh-Hant"] },
      programmes: [{ id: "resource-sharing", label: "資源共享" }],
      organisation: {
        name: "南浦鑄造",
        slug,
        class: "enterprise",
        memberSince: "2026-03-02T02:00:00.000Z",
        otherListings: 0,
      },
      price: { mode: "amount", amount: 48_000, currency: "CNY", unit: { id: "machine-hour", short: "／機時" } },
      cover: { motif: "flask", kind: "equipment", seed: id },
      weeklyPlan: workweek,
      views: 0,
    });
    expect(view.breadcrumb.at(-1)).toEqual({ id: "vacuum-casting", label: labelOf("vacuum-casting")["zh-Hant"] });
    expect(view.position).toMatchObject({
      place: { id: "panyu-daluotang" },
      placePath: [{ id: "guangzhou", label: "廣州" }, { id: "panyu-daluotang" }],
    });
    expect(view.attributes.slice(0, 3)).toEqual([
      {
        id: "chamber-volume",
        label: expect.any(String),
        headline: true,
        value: { type: "number", value: 5, unit: expect.stringContaining("升") },
      },
      {
        id: "operator",
        label: expect.any(String),
        headline: false,
        value: { type: "choices", labels: [expect.any(String)] },
      },
      {
        id: "metals",
        label: expect.any(String),
        headline: true,
        value: { type: "choices", labels: [expect.any(String), expect.any(String)] },
      },
    ]);
  });

  test("the original stands where there is no translation", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const { id } = await publishedListing(market, owner);
    expect(await get(id, "pt")).toMatchObject({ textLocale: "en", isTranslation: false, locales: ["en"] });
  });

  test("names the neighbours in the supply chain: of an equipment's stage, and around all stages of a partner", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const machine = await get((await publishedListing(market, owner)).id);
    expect(machine.chain).toMatchObject({
      stages: [{ id: "m3", code: "M3" }],
      upstream: { id: "m2" },
      downstream: { id: "m4" },
    });
    const partner = await get((await publishedListing(market, owner, "partner")).id);
    expect(partner.chain).toMatchObject({
      stages: [{ id: "u1" }, { id: "m3" }],
      upstream: null,
      downstream: { id: "m4" },
    });
    expect(partner.capability).toMatchObject({
      stages: [{ id: "u1" }, { id: "m3" }],
      monthlyCapacity: 40,
      capacityUnit: { id: "kilogram", label: "kilogram" },
      marketsServed: [{ label: "Hong Kong" }, { id: "IT", label: "Italy" }],
    });
    expect((await get((await publishedListing(market, owner, "lab")).id)).chain).toMatchObject({
      stages: [{ id: "l" }],
      upstream: null,
      downstream: null,
    });
  });

  test("shows the sessions that have not begun", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const soon = { ...session, startsAt: "2026-11-24T01:00:00.000Z", endsAt: "2026-11-25T01:00:00.000Z" };
    const { id } = await publishedListing(market, owner, "training", { sessions: [session, soon] });
    expect((await get(id)).sessions.map(({ startsAt }) => startsAt)).toEqual([soon.startsAt, session.startsAt]);
    market.clock.advance({ days: 1 });
    expect((await get(id)).sessions).toMatchObject([
      { startsAt: session.startsAt, seats: 16, seatsLeft: 16, language: { id: "cmn", label: "Mandarin" } },
    ]);
    market.clock.advance({ days: -1 });
  });

  test("photos come in three sizes, documents with their size, credentials with their state", async () => {
    const organisation = await market.organisation({ membership: "admitted" });
    const { owner } = organisation;
    const file = (kind: string) =>
      market.db.storedFile.create({
        data: {
          organisationId: organisation.id,
          uploadedById: owner.id,
          kind,
          name: "x",
          mime: "x",
          bytes: 12,
          width: 400,
          height: 300,
        },
      });
    const [photo, paper] = [await file("photo"), await file("document")];
    await market.db.credential.create({
      data: {
        organisationId: organisation.id,
        kind: "iso-9001",
        number: "Q1",
        scope: "Whole site",
        validFrom: new Date("2024-01-01"),
        validTo: new Date("2026-12-01"),
        verifiedAt: new Date("2024-02-01"),
      },
    });
    const { id } = await publishedListing(market, owner, "lab", {
      photos: [{ fileId: photo.id, alt: "The tube" }],
      documents: [{ fileId: paper.id, title: "Scope" }],
    });
    const view = await get(id);
    expect(view.photos).toMatchObject([
      {
        alt: "The tube",
        width: 400,
        height: 300,
        large: { webp: `/files/${photo.id}/large.webp`, avif: `/files/${photo.id}/large.avif` },
      },
    ]);
    expect(view.documents).toEqual([
      { fileId: paper.id, title: "Scope", bytes: 12, url: `/files/${paper.id}/document.pdf` },
    ]);
    expect(view.organisation.credentials).toMatchObject([
      { id: "iso-9001", scope: "Whole site", state: "expiring", validTo: "2026-12-01", verified: true },
    ]);
  });

  test("what is not published is there for the owner's people and the secretariat only", async () => {
    const organisation = await market.organisation({ membership: "admitted" });
    const staff = await market.person({ organisation, role: "staff" });
    const secretariat = await market.secretariat();
    const stranger = (await market.organisation({ membership: "admitted" })).owner;
    const draft = await completeDraft(market, organisation.owner);
    for (const status of ["draft", "paused", "closed", "removed"]) {
      await market.db.listing.update({ where: { id: draft.id }, data: { status } });
      const question = { id: draft.id, locale: "en" } as const;
      expect((await market.as(staff).listings.get.query(question)).status).toBe(status);
      expect((await market.as(secretariat).listings.get.query(question)).status).toBe(status);
      expect(await refusal(market.as(stranger).listings.get.query(question))).toMatchObject({ code: "NOT_FOUND" });
      expect(await refusal(get(draft.id))).toMatchObject({ code: "NOT_FOUND" });
    }
  });

  test("what is for members is hidden from everybody else, and so is the members' price", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const member = (await market.organisation({ membership: "admitted" })).owner;
    const visitor = (await market.organisation({ class: "visitor", jurisdiction: "other" })).owner;
    const hidden = await publishedListing(market, owner, "equipment", { visibility: "members" });
    expect((await market.as(member).listings.get.query({ id: hidden.id, locale: "en" })).visibility).toBe("members");
    expect(await refusal(market.as(visitor).listings.get.query({ id: hidden.id, locale: "en" }))).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await refusal(get(hidden.id))).toMatchObject({ code: "NOT_FOUND" });
    const priced = await publishedListing(market, owner, "equipment", { memberPrice: 40_000 });
    expect((await market.as(member).listings.get.query({ id: priced.id, locale: "en" })).price.memberAmount).toBe(
      40_000,
    );
    expect((await market.as(owner).listings.get.query({ id: priced.id, locale: "en" })).price.memberAmount).toBe(
      40_000,
    );
    expect(
      (await market.as(visitor).listings.get.query({ id: priced.id, locale: "en" })).price.memberAmount,
    ).toBeNull();
    expect((await get(priced.id)).price.memberAmount).toBeNull();
  });

  test("a price on request shows no figure, whatever was typed before", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const { id } = await publishedListing(market, owner, "partner", { priceMode: "on-request", bookingMode: "quote" });
    expect((await get(id)).price).toMatchObject({ mode: "on-request", amount: null, memberAmount: null });
  });

  test("hides what does not exist", async () => {
    expect(await refusal(get(randomUUID()))).toMatchObject({ code: "NOT_FOUND", reason: "not-found" });
  });
});

describe("listings.view", () => {
  test("counts the public and other members, not the owner's people nor what the reader may not see", async () => {
    const organisation = await market.organisation({ membership: "admitted" });
    const { owner } = organisation;
    const other = (await market.organisation({ membership: "admitted" })).owner;
    const { id } = await publishedListing(market, owner);
    await market.anonymous.listings.view.mutate({ id });
    await market.anonymous.listings.view.mutate({ id });
    await market.as(other).listings.view.mutate({ id });
    await market.as(owner).listings.view.mutate({ id });
    expect((await get(id)).views).toBe(3);
    const hidden = await publishedListing(market, owner, "equipment", { visibility: "members" });
    expect(await market.anonymous.listings.view.mutate({ id: hidden.id })).toEqual({ id: hidden.id });
    expect((await market.as(owner).listings.get.query({ id: hidden.id, locale: "en" })).views).toBe(0);
  });

  test("many at once are all counted, and days older than thirty drop out", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const { id } = await publishedListing(market, owner);
    await Promise.all(Array.from({ length: 12 }, () => market.anonymous.listings.view.mutate({ id })));
    expect((await get(id)).views).toBe(12);
    market.clock.advance({ days: 29 });
    expect((await get(id)).views).toBe(12);
    market.clock.advance({ days: 1 });
    expect((await get(id)).views).toBe(0);
    market.clock.advance({ days: -30 });
  });
});
