import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { kowloon, labelOf, publishedListing, words } from "./listings.ts";

let market: Marketplace;
beforeAll(async () => {
  market = await openMarketplace();
  const { owner } = await market.organisation({ membership: "admitted" });
  await publishedListing(market, owner, "equipment", { position: kowloon, text: { en: words("Quokka press") } });
  await publishedListing(market, owner, "equipment", { visibility: "members", text: { en: words("Quokka mill") } });
  await market.runJobs();
});
afterAll(() => market.close());

const widen = (question: Omit<Parameters<typeof market.anonymous.listings.widen.query>[0], "locale">) =>
  market.anonymous.listings.widen.query({ locale: "en", ...question });

describe("listings.widen", () => {
  test("names the filter in the way and counts what the search would find without it", async () => {
    const { wider } = await widen({ text: "quokka", filters: { kinds: ["lab"] } });
    expect(wider).toEqual([{ name: "kinds", attribute: null, to: null, total: 1, totalIsExact: true }]);
  });

  test("a distance grows, a district becomes its city, a category what contains it", async () => {
    const panyu = { lat: 22.936, lon: 113.345 };
    const around = await widen({ text: "quokka", filters: { near: { ...panyu, km: 100 } } });
    expect(around.wider[0]).toMatchObject({ name: "near", to: [{ id: "200" }], total: 1 });
    const place = await widen({ text: "quokka", filters: { places: ["luohu-shuibei"] } });
    expect(place.wider).toMatchObject([{ name: "places", to: null, total: 1 }]);
    const category = await widen({ text: "quokka", filters: { categories: ["laser-welding"] } });
    expect(category.wider.at(-1)).toMatchObject({ name: "categories", to: null, total: 1 });
  });

  test("half a word is offered as the beginning of one", async () => {
    expect((await widen({ text: "quokka pre" })).beginning).toEqual({ total: 1, totalIsExact: true });
    expect((await widen({ text: "zzzzqqqq" })).beginning).toBeNull();
  });

  test("words that nothing contains lead to the category they come near to", async () => {
    const { wider, nearest } = await widen({ text: "castingg" });
    expect(wider).toEqual([]);
    expect(nearest[0]).toMatchObject({ label: labelOf("casting-equipment").en, kind: "equipment", total: 1 });
    expect((await widen({ text: "倒模" })).nearest.map(({ id }) => id)).toContain("vacuum-casting");
    expect((await widen({ text: "zzzzqqqq" })).nearest).toEqual([]);
  });
});
