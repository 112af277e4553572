import { afterAll, beforeAll, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import { refusalReason } from "../../support/refusal.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

test("an applicant finds admitted members by any of their names, and nobody else", async () => {
  const nanpu = await market.organisation({
    membership: "admitted",
    names: { en: "Nanpu Casting", "zh-Hant": "南浦鑄造" },
    placeId: "panyu-daluotang",
  });
  await market.organisation({ membership: "suspended", name: "Nanpu Polishing" });
  await market.organisation({ name: "Nanpu Setting" });
  const { owner } = await market.organisation({ membership: "admitted", name: "Nanpu Plating" });
  const found = { id: nanpu.id, slug: nanpu.slug, name: "南浦鑄造", place: "番禺大羅塘" };
  for (const text of ["nanpu", "南浦"]) {
    expect(await market.as(owner).memberships.admitted.query({ text, locale: "zh-Hant" })).toEqual([found]);
  }
  expect(await market.as(owner).memberships.admitted.query({ text: "", locale: "zh-Hant" })).toEqual([found]);
  expect(await market.as(owner).memberships.admitted.query({ text: "%", locale: "en" })).toEqual([]);
});

test("refuses: a person without an organisation", async () => {
  const call = market.as(await market.person()).memberships.admitted.query({ text: "", locale: "en" });
  expect(await refusalReason(call)).toBe("choose-an-organisation");
});
