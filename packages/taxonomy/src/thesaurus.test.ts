import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { taxonomy } from "./default.ts";
import { fold } from "./fold.ts";
import { createTaxonomy } from "./taxonomy.ts";
import { createThesaurus, wordsOf } from "./thesaurus.ts";
import { ceramics } from "./testing/ceramics.ts";

const pottery = createTaxonomy(ceramics).thesaurus;
const ids = (concepts: readonly { readonly id: string }[]) => concepts.map(({ id }) => id);

describe("a thesaurus", () => {
  it("knows a concept by any of its words, whatever their case, script, accents, plural and spacing", () => {
    for (const word of ["gas kiln", "Gas-Kilns", "ＧＡＳ ＫＩＬＮ", "气窑", "氣窰", "Forno a gas"])
      expect([word, ids(pottery.named(word))]).toEqual([word, ["gas-kiln"]]);
    expect(pottery.named("electric kiln")).toEqual([]);
    expect(pottery.named("")).toEqual([]);
  });

  it("leads from the broader to the narrower, never back", () => {
    expect(pottery.expansions("oven")).toContain("wood kiln");
    expect(pottery.expansions("gas kiln")).not.toContain("kiln");
  });

  it("leads to what is near in the direction that is written down", () => {
    expect(pottery.expansions("gas kiln")).toContain("anagama");
    expect(pottery.expansions("anagama")).not.toContain("gas kiln");
  });

  it("gives a word's own synonyms first, then those near it, then the narrower, without the word itself", () => {
    const words = pottery.expansions("Gas Kiln");
    expect(words.slice(0, 2)).toEqual(["气窑", "气窰"]);
    expect(words).not.toContain("gas kiln");
    expect(new Set(words).size).toBe(words.length);
  });

  it("finds the longest words inside a text and says where they stand", () => {
    const text = "Two gas kilns，拉坯 and a forno";
    const found = pottery.mentions(text).map(({ from, to, concepts }) => [text.slice(from, to), ...ids(concepts)]);
    expect(found).toEqual([
      ["gas kilns", "gas-kiln"],
      ["拉坯", "throwing"],
      ["forno", "kiln"],
    ]);
  });

  it("answers any text at all, with places inside of it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        for (const { from, to, concepts } of taxonomy.thesaurus.mentions(`${text} casting`)) {
          expect(concepts).not.toEqual([]);
          expect(from < to && to <= text.length + " casting".length).toBe(true);
        }
      }),
    );
  });

  it("gives an engine every word with what it leads to", () => {
    const oneWay = pottery.oneWay();
    expect(oneWay.size).toBe(new Set(pottery.concepts.flatMap(wordsOf).map(fold)).size);
    expect(oneWay.get("forno a gas")).toEqual(pottery.expansions("forno a gás"));
  });

  it("is empty without concepts", () => {
    const empty = createThesaurus([]);
    expect([empty.named("kiln"), empty.mentions("kiln"), empty.expansions("kiln")]).toEqual([[], [], []]);
  });
});

describe("the words of the jewelry trade", () => {
  const { thesaurus } = taxonomy;

  it("are 250 concepts or more, and name every category that holds listings", () => {
    expect(thesaurus.concepts.length).toBeGreaterThanOrEqual(250);
    const named = new Set(thesaurus.concepts.map(({ category }) => category));
    expect(ids(taxonomy.leafCategories()).filter((id) => !named.has(id))).toEqual([]);
  });

  it("name every place of the taxonomy by its own id", () => {
    const abroad = new Set(ids(taxonomy.places.filter(({ jurisdiction }) => jurisdiction === "other")));
    const places = ids(thesaurus.concepts.filter(({ field }) => field === "place"));
    expect(ids(taxonomy.places).filter((id) => !abroad.has(id) && !places.includes(id))).toEqual([]);
  });

  it("find no metal in a bank: one character inside a Chinese word is no word", () => {
    expect(thesaurus.mentions("银行夜班")).toEqual([]);
    expect(thesaurus.mentions("银 925").flatMap(({ concepts }) => ids(concepts))).toEqual(["silver"]);
  });

  it("keep direction: who asks for microsetting is not shown channels", () => {
    expect(thesaurus.expansions("鑲石")).toContain("microcravacao");
    expect(thesaurus.expansions("微镶")).not.toContain("镶石");
    expect(thesaurus.expansions("微镶")).not.toContain("槽镶");
    expect(thesaurus.expansions("Yasui K2")).not.toContain("indutherm");
    expect(thesaurus.expansions("ISO 11426")).not.toContain("gb/t 9288");
  });

  it.each([
    ["倒模", "失蠟鑄造"],
    ["Lost Wax", "倒模"],
    ["fundição", "真空倒模"],
    ["啤貨", "stamping"],
    ["批花", "车花"],
    ["SLM", "金属3D打印"],
    ["执模", "bench work"],
    ["電金", "galvanoplastia"],
    ["足金", "千足金"],
    ["灰吹", "fire assay"],
    ["火試金", "copelação"],
    ["宝石鉴定", "GB/T 16553"],
    ["LGD", "培育鑽石"],
    ["夾萬", "strongroom"],
    ["branqueamento de capitais", "AML"],
  ])("%s also looks for %s", (asked, found) => {
    expect(thesaurus.expansions(asked)).toContain(fold(found));
  });
});
