import type { FindListingsInput } from "@commonbench/domain/listings/filters";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import type { TestPerson } from "../../support/people.ts";
import { refusalReason } from "../../support/refusal.ts";
import { kowloon, labelOf, publishedListing, shuibei, words, workweek } from "./listings.ts";

let market: Marketplace;
let nanpu: TestOrganisation;
let harbour: TestOrganisation;
const casting = labelOf("vacuum-casting");
const ids: Record<"caster" | "hidden" | "lab" | "course" | "partner", string> = {
  caster: "",
  hidden: "",
  lab: "",
  course: "",
  partner: "",
};

beforeAll(async () => {
  market = await openMarketplace();
  nanpu = await market.organisation({
    membership: "admitted",
    name: "Nanpu Casting",
    names: { en: "Nanpu Casting", "zh-Hans": "南浦铸造" },
  });
  harbour = await market.organisation({ membership: "admitted", name: "Harbour Assay", jurisdiction: "hong-kong" });
  const credential = {
    organisationId: harbour.id,
    number: "1",
    scope: "",
    validFrom: new Date("2025-01-01"),
    validTo: null,
  };
  await market.db.credential.createMany({
    data: [
      { ...credential, kind: "hoklas", verifiedAt: new Date("2025-02-01") },
      { ...credential, kind: "iso-9001", verifiedAt: null },
      { ...credential, kind: "iso-14001", verifiedAt: new Date("2025-02-01"), validTo: new Date("2026-01-01") },
    ],
  });
  const publish = async (
    organisation: TestOrganisation,
    ...rest: Parameters<typeof publishedListing> extends [Pick<Marketplace, "as">, TestPerson, ...infer R] ? R : never
  ) => (await publishedListing(market, organisation.owner, ...rest)).id;
  ids.caster = await publish(nanpu, "equipment", {
    weeklyPlan: workweek,
    memberPrice: 40_000,
    text: { en: words("Vacuum casting machine"), "zh-Hans": words("真空铸造机") },
  });
  ids.hidden = await publish(nanpu, "equipment", {
    visibility: "members",
    text: { en: words("Secret zirconia casting") },
  });
  ids.lab = await publish(harbour, "lab", { position: kowloon, currency: "HKD" });
  ids.course = await publish(harbour, "training", { position: shuibei });
  ids.partner = await publish(nanpu, "partner", { priceMode: "on-request", bookingMode: "quote" });
  await market.runJobs();
});
afterAll(() => market.close());

type Question = Partial<FindListingsInput>;
const ask = (question: Question = {}, as?: TestPerson) =>
  (as === undefined ? market.anonymous : market.as(as)).listings.find.query({ locale: "en", ...question });
const found = async (question: Question, as?: TestPerson) =>
  (await ask(question, as)).cards.map(({ id }) => id).toSorted();
const sorted = (...all: string[]) => all.toSorted();

describe("listings.find", () => {
  test("a card tells the facts of the listing in the reader's language", async () => {
    const [card] = (await ask({ text: "真空鑄造", locale: "zh-Hans" })).cards;
    expect(card).toMatchObject({
      id: ids.caster,
      kind: "equipment",
      title: "真空铸造机",
      titleLocale: "zh-Hans",
      isTranslation: true,
      category: { label: casting["zh-Hans"] },
      organisation: { name: "南浦铸造", slug: nanpu.slug, memberSince: "2026-03-02T02:00:00.000Z" },
      place: { id: "panyu-daluotang", label: "番禺大罗塘" },
      price: { mode: "amount", amount: 48_000, memberAmount: null, currency: "CNY", unit: { short: "/机时" } },
      bookingMode: "request",
      nextChance: {
        type: "opening",
        opensAt: market.clock.now().toISOString(),
        isOpen: true,
        timeZone: "Asia/Shanghai",
      },
      cover: { motif: "flask", seed: ids.caster },
      photo: null,
      km: null,
      membersOnly: false,
    });
    expect(card?.facts.map(({ id }) => id)).toEqual(["chamber-volume", "metals", "flask-diameter"]);
  });

  test("the next chance is a session for a course and days for a laboratory; a partner without a lead time has none", async () => {
    const { cards } = await ask();
    const chance = (id: string) => cards.find((card) => card.id === id)?.nextChance;
    expect(chance(ids.course)).toEqual({
      type: "session",
      startsAt: "2027-01-11T01:00:00.000Z",
      timeZone: "Asia/Shanghai",
      seats: 16,
      seatsLeft: 16,
    });
    expect(chance(ids.lab)).toEqual({ type: "lead-time", days: 3 });
    expect(chance(ids.partner)).toBeNull();
  });

  test("only credentials that were checked and hold today are shown and found", async () => {
    const { cards } = await ask({ filters: { credentials: ["hoklas"] } });
    expect(cards.map(({ id }) => id).toSorted()).toEqual(sorted(ids.lab, ids.course));
    expect(cards[0]?.credentials).toEqual([{ id: "hoklas", label: expect.stringContaining("HOKLAS") }]);
    expect(await found({ filters: { credentials: ["iso-9001"] } })).toEqual([]);
    expect(await found({ filters: { credentials: ["iso-14001"] } })).toEqual([]);
  });

  test("filters narrow each other; values of one filter are alternatives; a parent finds its children", async () => {
    expect(await found({ filters: { kinds: ["lab", "training"] } })).toEqual(sorted(ids.lab, ids.course));
    expect(await found({ filters: { places: ["guangzhou"] } })).toEqual(sorted(ids.caster, ids.partner));
    expect(await found({ filters: { places: ["guangzhou"], stages: ["u1"] } })).toEqual([ids.partner]);
    expect(await found({ filters: { stages: ["m3"] } })).toEqual(sorted(ids.caster, ids.partner));
    expect(await found({ filters: { organisationId: harbour.id } })).toEqual(sorted(ids.lab, ids.course));
    expect(await found({ filters: { attributes: [{ id: "charge-mass", min: 1000 }] } })).toEqual([ids.caster]);
    expect(await found({ filters: { attributes: [{ id: "charge-mass", min: 1300 }] } })).toEqual([]);
    expect(await found({ filters: { languages: ["cmn"] } })).toEqual([ids.course]);
  });

  test("open between dates finds what keeps hours on one of their weekdays; courses keep to their sessions", async () => {
    expect(await found({ filters: { open: { from: "2026-11-26" } } })).toEqual([ids.caster]);
    expect(await found({ filters: { open: { from: "2026-11-28", to: "2026-11-29" } } })).toEqual([]);
    expect(await found({ filters: { open: { from: "2026-11-28", to: "2026-11-30" } } })).toEqual([ids.caster]);
    expect(await found({ filters: { sessions: { from: "2027-01-11", to: "2027-01-11" } } })).toEqual([ids.course]);
    const pins = await market.anonymous.listings.locate.query({
      locale: "en",
      filters: { open: { from: "2026-11-26" } },
    });
    expect(pins.pins.map(({ id }) => id)).toEqual([ids.caster]);
  });

  test("open until a day means from today on", async () => {
    market.clock.advance({ days: 5 });
    expect(await found({ filters: { open: { to: "2026-11-29" } } })).toEqual([]);
    expect(await found({ filters: { open: { to: "2026-11-30" } } })).toEqual([ids.caster]);
    expect(await found({ filters: { open: { to: "2026-11-27" } } })).toEqual([]);
    market.clock.advance({ days: -5 });
  });

  test("facets come with labels, counts and what they nest in; kinds and stages are all there, also at zero", async () => {
    const { facets } = await ask({ facets: ["kinds", "places", "stages", "languages"], filters: { kinds: ["lab"] } });
    const facet = (name: string) => facets.find((each) => each.name === name)?.options ?? [];
    expect(facet("kinds").map(({ value, count }) => [value, count])).toEqual([
      ["equipment", 1],
      ["lab", 1],
      ["training", 1],
      ["partner", 1],
    ]);
    expect(facet("places")).toEqual([
      { value: "hong-kong", label: "Hong Kong", count: 1, parent: null, code: null, group: null, order: null },
    ]);
    expect(facet("stages")).toHaveLength(13);
    expect(facet("stages").find(({ count }) => count > 0)).toMatchObject({ value: "l", code: "L", group: "support" });
    expect(facet("languages")).toMatchObject([{ value: "en", label: "English" }]);
  });

  test("what no calendar can book is asked for, on the card and in the facet, whatever its owner chose", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const text = { en: words("Gravity pouring by the flask") };
    const { id } = await publishedListing(market, owner, "equipment", {
      text,
      bookingMode: "instant",
      weeklyPlan: workweek,
      priceUnit: "flask",
    });
    await market.runJobs();
    const asked = await ask({ text: "gravity pouring", filters: { bookingModes: ["enquiry"] } });
    expect(asked.cards).toMatchObject([{ id, bookingMode: "enquiry" }]);
    expect(await found({ text: "gravity pouring", filters: { bookingModes: ["instant"] } })).not.toContain(id);
    const page = await market.anonymous.listings.get.query({ id, locale: "en" });
    expect(page.bookingMode).toBe("enquiry");
    await market.as(owner).listings.act.mutate({ id, action: "close" });
    await market.runJobs();
  });

  test("facets come with the first page only", async () => {
    const first = await ask({ facets: ["kinds"], limit: 1, cursor: null });
    expect(first.facets).toHaveLength(1);
    expect((await ask({ facets: ["kinds"], limit: 1, cursor: first.nextCursor })).facets).toEqual([]);
  });

  test("a chosen category brings its attributes as facets, numbers in the unit to show", async () => {
    const { attributeFacets, active } = await ask({
      facets: ["kinds"],
      filters: {
        categories: ["vacuum-casting"],
        attributes: [
          { id: "metals", in: ["au-750"] },
          { id: "charge-mass", min: 500 },
        ],
      },
    });
    const facet = (id: string) => attributeFacets.find((each) => each.id === id);
    expect(facet("charge-mass")).toMatchObject({
      type: "number",
      min: 1200,
      max: 1200,
      unit: { id: "kg", factor: 1000 },
    });
    expect(facet("metals")).toMatchObject({
      type: "choice",
      options: [
        { id: "au-750", count: 1 },
        { id: "ag-925", count: 1 },
      ],
    });
    expect(active).toMatchObject([
      { filter: "categories", value: "vacuum-casting", label: casting.en },
      { filter: "attributes", value: "metals:au-750", of: expect.any(String) },
      { filter: "attributes", value: "charge-mass", range: { min: 0.5, max: null, unit: "kg" } },
    ]);
  });

  test("the chosen organisation is named among the active filters", async () => {
    const { active } = await ask({ filters: { organisationId: nanpu.id, kinds: ["partner"] }, locale: "zh-Hant" });
    expect(active).toMatchObject([
      { filter: "kinds", value: "partner" },
      { filter: "organisationId", label: "南浦铸造" },
    ]);
  });

  test("names the category that the words mean, with the other words for it", async () => {
    const { matched } = await ask({ text: labelOf("cad-course").pt.toLowerCase(), locale: "en" });
    expect(matched).toMatchObject({
      category: { id: "cad-course", label: labelOf("cad-course").en },
      kind: "training",
    });
    expect(matched?.words).toContain(labelOf("cad-course")["zh-Hans"]);
    expect(matched?.words).not.toContain(labelOf("cad-course").pt);
    expect((await ask({ text: "hexagon" })).matched).toBeNull();
  });

  test("what is for members is found by members and its own people, with the members' price", async () => {
    const visitor = (await market.organisation({ class: "visitor", jurisdiction: "other" })).owner;
    const secretariat = await market.secretariat();
    for (const nobody of [undefined, visitor]) {
      expect(await found({ text: "zirconia" }, nobody)).toEqual([]);
      expect((await ask({ text: "vacuum casting machine" }, nobody)).cards[0]?.price.memberAmount).toBeNull();
    }
    for (const somebody of [nanpu.owner, harbour.owner, secretariat]) {
      expect(await found({ text: "zirconia" }, somebody)).toEqual([ids.hidden]);
      expect((await ask({ text: "vacuum casting machine" }, somebody)).cards[0]?.price.memberAmount).toBe(40_000);
    }
  });

  test("a stale index hides, never leaks: the rows decide who sees what", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const { id } = await publishedListing(market, owner, "equipment", { text: { en: words("Quokka press") } });
    await market.runJobs();
    expect(await found({ text: "quokka" })).toEqual([id]);
    await market.db.listing.update({ where: { id }, data: { visibility: "members" } });
    expect(await found({ text: "quokka" })).toEqual([]);
    await market.db.listing.update({ where: { id }, data: { visibility: "everybody", status: "paused" } });
    expect(await found({ text: "quokka" })).toEqual([]);
    expect((await market.anonymous.listings.locate.query({ text: "quokka", locale: "en" })).pins).toEqual([]);
  });

  test("pages hold each listing once; a cursor of another search is refused", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await ask({ sort: "newest", limit: 2, cursor });
      seen.push(...page.cards.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen.toSorted()).toEqual(await found({}));
    const { nextCursor } = await ask({ limit: 1 });
    expect(await refusalReason(ask({ limit: 1, text: "casting", cursor: nextCursor ?? "" }))).toBe(
      "search.cursor-invalid",
    );
    expect(await refusalReason(ask({ cursor: "made-up" }))).toBe("search.cursor-invalid");
  });

  test("says where title and summary hold the words, in Chinese and in Latin, for whoever may read them", async () => {
    const text = {
      en: words("Ultrasonic bath", { summary: "Takes a numbat of 40 kHz." }),
      "zh-Hans": words("超声波清洗机", { summary: "可清洗倒模件。" }),
    };
    const { id } = await publishedListing(market, nanpu.owner, "equipment", { text });
    await market.runJobs();
    const english = await ask({ text: "numbat bath" });
    expect(english.marks[id]).toEqual([[11, 15]]);
    expect(english.excerpts[id]).toEqual({ text: text.en.summary, locale: "en", marks: [[8, 14]] });
    const chinese = await ask({ text: "倒模件", locale: "zh-Hant" });
    expect(chinese.excerpts[id]).toMatchObject({ locale: "zh-Hans", marks: [[3, 6]] });
    await market.db.listing.update({ where: { id }, data: { visibility: "members" } });
    expect((await ask({ text: "numbat bath" })).excerpts).toEqual({});
  });

  test("around a point cards say how far away they are", async () => {
    const { cards } = await ask({ filters: { near: { lat: 22.305, lon: 114.188, km: 40 } }, sort: "distance" });
    expect(cards.map(({ id }) => id)).toEqual([ids.lab, ids.course]);
    expect(cards[0]?.km).toBeCloseTo(0, 1);
    expect(cards[1]?.km).toBeGreaterThan(25);
  });
});

describe("listings.locate", () => {
  test("gives pins inside the map's bounds with kind, title and price", async () => {
    const bounds = { west: 114, south: 22.2, east: 114.3, north: 22.4 };
    const { pins } = await market.anonymous.listings.locate.query({ filters: { bounds }, locale: "en" });
    expect(pins).toEqual([
      {
        id: ids.lab,
        kind: "lab",
        lat: 22.305,
        lon: 114.188,
        title: "Fineness by X-ray fluorescence",
        price: { amount: 48_000, currency: "HKD", unitShort: "/ sample" },
      },
    ]);
  });

  test("a price on request has no tag; what is for members has no pin for others", async () => {
    const { pins } = await market.anonymous.listings.locate.query({ filters: { places: ["guangzhou"] }, locale: "en" });
    expect(pins.map(({ id, price }) => [id, price === null])).toEqual(
      expect.arrayContaining([
        [ids.partner, true],
        [ids.caster, false],
      ]),
    );
    expect(pins.map(({ id }) => id)).not.toContain(ids.hidden);
    const members = await market
      .as(harbour.owner)
      .listings.locate.query({ filters: { places: ["guangzhou"] }, locale: "en" });
    expect(members.pins.map(({ id }) => id)).toContain(ids.hidden);
  });
});

describe("listings.suggest", () => {
  test("completes words from titles and names categories", async () => {
    const { words: completed, categories } = await market.anonymous.listings.suggest.query({
      text: "vacu",
      locale: "en",
    });
    expect(completed.length).toBeGreaterThan(0);
    expect(categories).toContainEqual({ id: "vacuum-casting", label: casting.en, kind: "equipment" });
  });

  test("names organisations and places too; a place leaves the words before it", async () => {
    const suggest = (text: string, locale: "en" | "zh-Hant" = "en") =>
      market.anonymous.listings.suggest.query({ text, locale });
    const { organisations } = await suggest("nanpu");
    expect(organisations).toEqual([expect.objectContaining({ name: "Nanpu Casting", slug: nanpu.slug })]);
    expect((await suggest("南浦", "zh-Hant")).organisations.map(({ id }) => id)).toEqual([nanpu.id]);
    expect((await suggest("casting shui")).places).toEqual([
      { id: "luohu-shuibei", label: "Luohu, Shuibei", within: "Shenzhen", rest: "casting" },
    ]);
    expect((await suggest("水", "zh-Hant")).places).toEqual([]);
    expect((await suggest("羅湖", "zh-Hant")).places[0]).toMatchObject({ id: "luohu-shuibei", within: "深圳" });
  });

  test("a slip in an organisation's name is forgiven, but only for those who are members still", async () => {
    const leaving = await market.organisation({ membership: "admitted", name: "Wallaby Refinery" });
    const silent = { names: ["Wallaby Refinery"], words: [], body: [], class: "enterprise", stages: [], places: [] };
    await market.parts.search.organisations.index([{ id: leaving.id, version: 1_000_000, ...silent }]);
    const suggested = async () => {
      const { organisations } = await market.anonymous.listings.suggest.query({ text: "Walaby refin", locale: "en" });
      return organisations.map(({ id }) => id);
    };
    expect(await suggested()).toEqual([leaving.id]);
    await market.db.membership.updateMany({ where: { organisationId: leaving.id }, data: { status: "suspended" } });
    expect(await suggested()).toEqual([]);
  });

  test("an organisation that is no member is not named", async () => {
    await market.organisation({ membership: "applied", name: "Quietly Applying" });
    const { organisations } = await market.anonymous.listings.suggest.query({ text: "quietly", locale: "en" });
    expect(organisations).toEqual([]);
  });

  test("never completes to what only members may see", async () => {
    expect((await market.anonymous.listings.suggest.query({ text: "zirc", locale: "en" })).words).toEqual([]);
  });
});
