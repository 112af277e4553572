import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { taxonomy } from "./default.ts";
import { suggestCategories } from "./suggest-category.ts";
import { createTaxonomy } from "./taxonomy.ts";
import { ceramics } from "./testing/ceramics.ts";

const pottery = createTaxonomy(ceramics);
const suggest = (title: string, kind: "equipment" | "training" | null = null) =>
  suggestCategories(pottery, title, { kind, most: 5 }).map(({ category, words }) => [category.id, ...words]);

describe("suggesting categories for a title", () => {
  it("goes by names, the category's words and the thesaurus, in any language", () => {
    expect(suggest("Forno a gás, 2 m³")).toEqual([["gas-kiln", "Forno a gás"]]);
    expect(suggest("还原焰")).toEqual([["gas-kiln", "还原焰"]]);
    expect(suggest("Anagama weekend")).toEqual([["wood-kiln", "Anagama"]]);
  });

  it("names every category under a broader word", () => {
    expect(suggest("A kiln")).toEqual([
      ["gas-kiln", "kiln"],
      ["wood-kiln", "kiln"],
    ]);
  });

  it("keeps to the kind", () => {
    expect(suggest("Wheel work beside a wood kiln", "training")).toEqual([["throwing-course", "Wheel work"]]);
  });

  it("knows no more than was asked for, and only leaves of the kind, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), fc.integer({ min: 0, max: 5 }), (text, most) => {
        const found = suggestCategories(taxonomy, `${text} casting XRF 镶石`, { kind: "lab", most });
        expect(found.length).toBeLessThanOrEqual(most);
        for (const { category, words } of found) {
          expect([category.kind, words.length > 0]).toEqual(["lab", true]);
        }
      }),
    );
  });
});
