import { OFFERS } from "@commonbench/api/demo/offers/offers";
import { suggestCategories } from "@commonbench/taxonomy/suggest-category";
import { taxonomy } from "@commonbench/taxonomy/default";
import { LOCALES } from "@commonbench/taxonomy/types";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";

let market: Marketplace;
beforeAll(async () => void (market = await openMarketplace()));
afterAll(() => market.close());

const suggest = async (
  text: string,
  kind: "equipment" | "lab" | "training" | "partner" | null,
  locale = "en" as const,
) => (await market.anonymous.listings.suggestCategory.query({ text, kind, locale })).categories;
const first = async (...asked: Parameters<typeof suggest>) => (await suggest(...asked))[0]?.id;

describe("suggesting a category while a listing is written", () => {
  test.each([
    ["Indutherm VC 650, night shift", "equipment", "vacuum-casting"],
    ["真空加压倒模，含师傅", "equipment", "vacuum-casting"],
    ["微鑲，連師傅", "partner", "setting-service"],
    ["微镶培训80学时", "training", "setting-course"],
    ["Banho de ródio, brincos", "partner", "plating-service"],
    ["GB/T 18043 测金", "lab", "xrf-fineness"],
    ["夾萬，24小時", "equipment", "vault-space"],
    ["Curso de fundição por cera perdida", "training", "casting-course"],
  ] as const)("%s as %s is %s", async (text, kind, category) => {
    expect(await first(text, kind)).toBe(category);
  });

  test("keeps to the kind, and names all kinds while none is chosen", async () => {
    const title = "Lost wax casting";
    expect((await suggest(title, "training")).map(({ kind }) => kind)).toEqual(["training"]);
    expect(new Set((await suggest(title, null)).map(({ kind }) => kind)).size).toBeGreaterThan(1);
  });

  test("says which words led there, as they were written, in no more than five suggestions", async () => {
    const [best] = await suggest("Rhodium-Plating and LASER welding for rings", "partner");
    expect(best?.words).toContain("Rhodium-Plating");
    expect((await suggest("plating polishing casting setting welding testing", null)).length).toBeLessThanOrEqual(5);
  });

  test("names the categories in the reader's language", async () => {
    const { categories } = await market.anonymous.listings.suggestCategory.query({
      text: "vacuum casting machine",
      kind: "equipment",
      locale: "pt",
    });
    expect(categories[0]?.label).toBe("Máquina de fundição a vácuo");
  });

  test("stays silent when no word is known", async () => {
    expect(await suggest("Something for everybody", "equipment")).toEqual([]);
    expect(await suggest("", null)).toEqual([]);
  });

  test("has the right one among its five for seven in ten titles of the demo, in every language", () => {
    for (const [at, locale] of LOCALES.entries()) {
      const titles = OFFERS.flatMap(({ category, titles: all }) =>
        all.map((words) => ({ category, title: words[at] })),
      );
      const right = titles.filter(({ category, title = "" }) =>
        suggestCategories(taxonomy, title, { kind: taxonomy.category(category)?.kind ?? null, most: 5 }).some(
          (each) => each.category.id === category,
        ),
      );
      expect([locale, right.length / titles.length >= 0.7]).toEqual([locale, true]);
    }
  });
});
