import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Client } from "../../support/client.ts";
import { eventually } from "../../support/eventually.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusalReason } from "../../support/refusal.ts";
import { publishedListing, words } from "../listings/listings.ts";

let market: Marketplace;
let desk: Client;
beforeAll(async () => {
  market = await openMarketplace();
  desk = market.as(await market.secretariat());
});
afterAll(() => market.close());
beforeEach(() => market.pool.query("truncate unmet_search, unmet_search_mark"));

const find = (text: string, more: object = {}) => market.anonymous.listings.find.query({ locale: "en", text, ...more });
const unmet = async (state: "open" | "dealt-with" = "open") => (await desk.searches.unmet.query({ state })).searches;

describe("searches.unmet", () => {
  test("words that found nothing are counted, folded, by language, a moment later", async () => {
    await find("Unobtainium  Plating");
    await find("unobtainium plating", { locale: "pt" });
    const both = { words: "unobtainium plating", count: 2, lastDay: "2026-11-23", languages: ["en", "pt"] };
    await eventually(async () => expect(await unmet()).toEqual([{ ...both, dealtWithDay: null }]));
  });

  test("beginnings, narrow filters, people's addresses, what is found and what the secretariat looks for are not", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    await publishedListing(market, owner, "lab", { text: { en: words("Findable assay") } });
    await market.runJobs();
    await find("findable");
    await find("unobtain", { typing: true });
    await find("unobtainium", { filters: { places: ["macao"] } });
    await find("someone@example.com");
    await find("+853 6612 3456");
    await find("   ");
    await desk.listings.find.query({ locale: "en", text: "unobtainium alloy" });
    await find("the last one");
    await eventually(async () => expect(await unmet()).not.toEqual([]));
    expect((await unmet()).map((each) => each.words)).toEqual(["the last one"]);
  });

  const store = (text: string, day: string, count: number) =>
    market.db.unmetSearch.create({ data: { words: text, locale: "en", day: new Date(day), count } });

  test("what is wanted now comes before what was wanted more often long ago, in pages without repeats or gaps", async () => {
    await store("long ago", "2026-06-23", 20);
    await store("lately", "2026-11-20", 5);
    for (const each of ["a1", "b1", "c1"]) await store(each, "2026-11-22", 1);
    const seen: string[] = [];
    for (let cursor: string | null = null; ;) {
      const page: Awaited<ReturnType<Client["searches"]["unmet"]["query"]>> = await desk.searches.unmet.query({
        cursor,
        limit: 2,
      });
      seen.push(...page.searches.map((each) => each.words));
      cursor = page.nextCursor;
      if (cursor === null) break;
    }
    expect(seen).toEqual(["lately", "a1", "b1", "c1", "long ago"]);
  });

  test("only the secretariat sees it", async () => {
    const member = market.as((await market.organisation({ membership: "admitted" })).owner);
    expect(await refusalReason(member.searches.unmet.query({}))).toBe("secretariat-only");
  });
});

describe("searches.markUnmet", () => {
  test("what is dealt with leaves the list, and comes back when that is taken back", async () => {
    await market.db.unmetSearch.create({
      data: { words: "laser", locale: "en", day: new Date("2026-11-20"), count: 3 },
    });
    await desk.searches.markUnmet.mutate({ words: "laser", dealtWith: true });
    expect([await unmet(), await unmet("dealt-with")]).toMatchObject([
      [],
      [{ words: "laser", dealtWithDay: "2026-11-23" }],
    ]);
    await desk.searches.markUnmet.mutate({ words: "laser", dealtWith: false });
    expect([await unmet(), await unmet("dealt-with")]).toMatchObject([[{ words: "laser" }], []]);
  });

  test("it rests, and comes back by itself when people still look for it a month later", async () => {
    const data = { words: "laser", locale: "en", count: 1 };
    await market.db.unmetSearch.create({ data: { ...data, day: new Date("2026-11-20") } });
    await desk.searches.markUnmet.mutate({ words: "laser", dealtWith: true });
    await market.db.unmetSearch.create({ data: { ...data, day: new Date("2026-12-20") } });
    market.clock.advance({ days: 40 });
    expect(await unmet()).toEqual([]);
    await market.db.unmetSearch.create({ data: { ...data, day: new Date("2026-12-30") } });
    expect((await unmet()).map((each) => each.words)).toEqual(["laser"]);
    market.clock.advance({ days: -40 });
  });

  test("refuses words that nobody looked for", async () => {
    expect(await refusalReason(desk.searches.markUnmet.mutate({ words: "nothing", dealtWith: true }))).toBe(
      "not-found",
    );
  });
});

test("after half a year searches are forgotten, and that they were dealt with", async () => {
  const old = { words: "old", locale: "en", count: 1, day: new Date("2026-05-01") };
  const young = { words: "young", locale: "en", count: 1, day: new Date("2026-11-01") };
  await market.db.unmetSearch.createMany({ data: [old, young] });
  for (const { words: each } of [old, young]) await desk.searches.markUnmet.mutate({ words: each, dealtWith: true });
  await market.pool.query("select graphile_worker.add_job('forget-unmet', '{}')");
  await market.runJobs();
  expect(await market.db.unmetSearch.findMany({ select: { words: true } })).toEqual([{ words: "young" }]);
  expect(await market.db.unmetSearchMark.findMany({ select: { words: true } })).toEqual([{ words: "young" }]);
});
