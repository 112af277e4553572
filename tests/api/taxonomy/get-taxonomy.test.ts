import { LOCALES } from "@commonbench/taxonomy/types";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal } from "../../support/refusal.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

describe("taxonomy.get", () => {
  test.each(LOCALES)("everything that a form needs, in %s, for everybody", async (locale) => {
    const { taxonomy } = market.parts;
    const view = await market.anonymous.taxonomy.get.query({ locale });
    expect(view.alliance.name).toBe(taxonomy.alliance.name[locale]);
    expect(view.alliance.codeOfConduct.text.length).toBeGreaterThan(200);
    expect(view.categories).toHaveLength(taxonomy.categories().length);
    expect(view.attributes).toHaveLength(taxonomy.attributes.length);
    expect(view.places.map(({ id }) => id)).toEqual(taxonomy.places.map(({ id }) => id));
    expect(view.stages.map(({ id }) => id)).toEqual(taxonomy.stages.map(({ id }) => id));
  });

  test("a category names its attributes and price units, inherited ones included, and every id leads somewhere", async () => {
    const view = await market.anonymous.taxonomy.get.query({ locale: "en" });
    const attributes = new Set(view.attributes.map(({ id }) => id));
    const units = new Set(view.priceUnits.map(({ id }) => id));
    const stages = new Set(view.stages.map(({ id }) => id));
    for (const category of view.categories.filter(({ leaf }) => leaf)) {
      expect(category.attributes.length).toBeGreaterThan(0);
      expect(category.priceUnits.length).toBeGreaterThan(0);
      expect(
        category.attributes.every((id) => attributes.has(id)) && category.priceUnits.every((id) => units.has(id)),
      ).toBe(true);
      expect(stages.has(category.stage)).toBe(true);
    }
  });

  test("caches may keep it when it is asked for alone, and nothing else of ours", async () => {
    const cacheOf = async (path: string) => (await market.fetch(path)).headers.get("cache-control");
    const input = encodeURIComponent('{"locale":"en"}');
    const both = encodeURIComponent('{"0":{"locale":"en"}}');
    expect(await cacheOf(`/trpc/taxonomy.get?input=${input}`)).toBe("public, max-age=300");
    expect(await cacheOf(`/trpc/taxonomy.get,people.me?batch=1&input=${both}`)).toBe("private, no-store");
    expect(await cacheOf("/trpc/people.me")).toBe("private, no-store");
    expect(await cacheOf("/trpc/taxonomy.get")).toBe("private, no-store");
  });

  test("refuses a language that is not spoken", async () => {
    const answer = await refusal(market.anonymous.taxonomy.get.query(JSON.parse('{"locale":"fr"}')));
    expect(answer).toMatchObject({ code: "BAD_REQUEST", fields: ["locale: invalid_value"] });
  });
});
