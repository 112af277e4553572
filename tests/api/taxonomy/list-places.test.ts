import { LOCALES } from "@commonbench/taxonomy/types";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusal } from "../../support/refusal.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

describe("taxonomy.places", () => {
  test.each(LOCALES)("every place and the name of the whole region, in %s, for everybody", async (locale) => {
    const { taxonomy } = market.parts;
    const view = await market.anonymous.taxonomy.places.query({ locale });
    expect(view.region).toBe(taxonomy.alliance.region[locale]);
    expect(view.places.map(({ label }) => label)).toEqual(taxonomy.places.map(({ label }) => label[locale]));
  });

  test("a district comes after its city", async () => {
    const { places } = await market.anonymous.taxonomy.places.query({ locale: "en" });
    const seen = new Set<string>();
    for (const { id, parent } of places) {
      expect(parent === null || seen.has(parent)).toBe(true);
      seen.add(id);
    }
  });

  test("refuses a language that is not spoken", async () => {
    const answer = await refusal(market.anonymous.taxonomy.places.query(JSON.parse('{"locale":"fr"}')));
    expect(answer).toMatchObject({ code: "BAD_REQUEST", fields: ["locale: invalid_value"] });
  });
});
