import fc from "fast-check";
import { Converter } from "opencc-js";
import { describe, expect, it } from "vitest";
import { taxonomy } from "./default.ts";
import { hints } from "./jewelry/attributes/hints.ts";
import { jewelry } from "./jewelry/jewelry.ts";
import { createTaxonomy } from "./taxonomy.ts";
import { ceramics } from "./testing/ceramics.ts";
import { LISTING_KINDS, LOCALES, type Attribute, type Label } from "./types.ts";

const alliances = [
  { name: "jewelry", data: jewelry, lookups: taxonomy },
  { name: "ceramics", data: ceramics, lookups: createTaxonomy(ceramics) },
];

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

for (const { name, data, lookups } of alliances) {
  describe(`any alliance: ${name}`, () => {
    it("walks the chain from raw material to retail and back", () => {
      const chain = lookups.stages.filter(({ order }) => order !== null);
      const orders = chain.map(({ order }) => Number(order));
      expect(orders).toEqual(orders.toSorted((a, b) => a - b));
      for (const [at, stage] of chain.entries()) {
        expect(lookups.upstream(stage.id)).toBe(chain[at - 1] ?? null);
        expect(lookups.downstream(stage.id)).toBe(chain[at + 1] ?? null);
      }
    });

    it("resolves every attribute and price unit that a category names or inherits", () => {
      for (const category of lookups.categories()) {
        const own = lookups.ancestors(category.id).flatMap((id) => lookups.category(id)?.attributes ?? []);
        expect(ids(lookups.attributesOf(category.id)).toSorted()).toEqual(own.toSorted());
        expect(lookups.stage(category.stage)).toBeDefined();
      }
      for (const leaf of lookups.leafCategories()) expect(lookups.priceUnitsOf(leaf.id)).not.toEqual([]);
    });

    it("puts required attributes first", () => {
      for (const { id } of lookups.categories()) {
        const required = lookups.attributesOf(id).map((attribute) => attribute.required);
        expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
      }
    });

    it("finds a category among its ancestors' descendants", () => {
      for (const { id } of lookups.categories()) {
        expect(lookups.ancestors(id).at(-1)).toBe(id);
        expect(lookups.descendants(id)[0]).toBe(id);
        for (const above of lookups.ancestors(id)) expect(lookups.descendants(above)).toContain(id);
      }
    });

    it("splits categories by kind, and leaves from parents", () => {
      const byKind = LISTING_KINDS.flatMap((kind) => ids(lookups.categories(kind)));
      expect(byKind.toSorted()).toEqual(ids(data.categories).toSorted());
      for (const kind of LISTING_KINDS)
        for (const leaf of lookups.leafCategories(kind)) {
          expect(leaf.kind).toBe(kind);
          expect(lookups.descendants(leaf.id)).toEqual([leaf.id]);
        }
    });

    it("turns a value into the base unit and back", () => {
      const units = data.dimensions.flatMap(({ id, units: all }) => all.map((unit) => [id, unit.id] as const));
      const value = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
      fc.assert(
        fc.property(fc.constantFrom(...units), value, ([dimension, unit], amount) => {
          const base = lookups.toBase(dimension, unit, amount) ?? Number.NaN;
          const back = lookups.fromBase(dimension, unit, base) ?? Number.NaN;
          expect(Math.abs(back / amount - 1)).toBeLessThan(1e-12);
        }),
      );
    });

    it("keeps order when values are turned into the base unit", () => {
      const units = data.dimensions.flatMap(({ id, units: all }) => all.map((unit) => [id, unit.id] as const));
      const value = fc.double({ min: 0, max: 1e9, noNaN: true });
      fc.assert(
        fc.property(fc.constantFrom(...units), value, value, ([dimension, unit], a, b) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          expect(lookups.toBase(dimension, unit, low)).toBeLessThanOrEqual(
            lookups.toBase(dimension, unit, high) ?? Number.NaN,
          );
        }),
      );
    });

    it("names the nearest place: a place is nearest to itself", () => {
      for (const place of data.places) expect(lookups.nearestPlace(place.lat, place.lon).id).toBe(place.id);
    });

    it("lists every place once under its city", () => {
      const all = lookups.placesIn(null).flatMap((city) => [city.id, ...ids(lookups.placesIn(city.id))]);
      expect(all.toSorted()).toEqual(ids(data.places).toSorted());
      for (const place of data.places)
        expect(lookups.placeAncestors(place.id)).toEqual([place.parent, place.id].filter((id) => id !== null));
    });

    it("answers an unknown id with nothing, whatever is asked", () => {
      fc.assert(
        fc.property(fc.string(), (tail) => {
          const id = `unknown ${tail}`;
          expect([lookups.stage(id), lookups.category(id), lookups.attribute(id), lookups.priceUnit(id)]).toEqual(
            Array(4).fill(undefined),
          );
          expect([lookups.place(id), lookups.credential(id), lookups.programme(id), lookups.dimension(id)]).toEqual(
            Array(4).fill(undefined),
          );
          expect([lookups.upstream(id), lookups.downstream(id)]).toEqual([null, null]);
          expect([lookups.ancestors(id), lookups.descendants(id), lookups.attributesOf(id)]).toEqual([[], [], []]);
          expect([lookups.priceUnitsOf(id), lookups.placesIn(id), lookups.placeAncestors(id)]).toEqual([[], [], []]);
          expect([lookups.unitsOf(id), lookups.toBase(id, "g", 1)]).toEqual([[], undefined]);
        }),
      );
    });
  });
}

describe("units of the trade", () => {
  it.each([
    ["mass", "ct", 1, 0.2],
    ["mass", "point", 10, 0.02],
    ["mass", "tael-hk", 1, 37.429],
    ["mass", "liang", 2, 100],
    ["mass", "oz-t", 1, 31.1034768],
    ["length", "um", 0.5, 0.0005],
    ["fineness", "karat", 18, 750],
    ["fineness", "percent", 99.9, 999],
    ["area", "m2", 2, 20_000],
    ["time", "min", 90, 1.5],
    ["pressure", "mbar", 1013, 1.013],
  ])("%s: %s × %d is %d in the base unit", (dimension, unit, value, base) => {
    expect(taxonomy.toBase(dimension, unit, value)).toBe(base);
  });
});

describe("the unit after a figure", () => {
  const after = (dimension: string, unit: string, value: number) =>
    LOCALES.map((locale) => {
      const found = taxonomy.unitsOf(dimension).find(({ id }) => id === unit);
      return found && taxonomy.unitSymbol(found, value, locale);
    });

  it("is singular after one, where the language has a singular", () => {
    expect(after("working-time", "working-day", 1)).toEqual(["working day", "个工作日", "個工作天", "dia útil"]);
    expect(after("working-time", "working-day", 3)).toEqual(["working days", "个工作日", "個工作天", "dias úteis"]);
    expect(after("quantity", "piece", 0)).toEqual(["pieces", "件", "件", "peças"]);
  });

  it("is the symbol itself where there is nothing to inflect", () => {
    expect(after("mass", "ct", 1)).toEqual(["ct", "克拉", "卡", "ct"]);
  });
});

describe("the jewelry taxonomy", () => {
  it("has thirteen stages: two upstream, seven of making, two downstream, and two that serve them all", () => {
    expect(taxonomy.stages.map(({ code }) => code).join(" ")).toBe("U1 U2 M1 M2 M3 M4 M5 M6 M7 D1 D2 L S");
    expect(taxonomy.upstream("u1")).toBeNull();
    expect(taxonomy.upstream("m1")?.id).toBe("u2");
    expect(taxonomy.downstream("m7")?.id).toBe("d1");
    expect(taxonomy.downstream("d2")).toBeNull();
    expect([taxonomy.upstream("l"), taxonomy.downstream("s")]).toEqual([null, null]);
  });

  it("lets somebody offer something at every stage", () => {
    const staged = new Set(taxonomy.leafCategories().map(({ stage }) => stage));
    expect(ids(taxonomy.stages).filter((id) => !staged.has(id))).toEqual([]);
  });

  it("gives every leaf a required fact, two filters and two headlines", () => {
    const count = (attributes: readonly Attribute[], flag: "required" | "filterable" | "headline") =>
      attributes.filter((attribute) => attribute[flag]).length;
    for (const { id } of taxonomy.leafCategories()) {
      const attributes = taxonomy.attributesOf(id);
      expect([id, count(attributes, "required") >= 1]).toEqual([id, true]);
      expect([id, count(attributes, "filterable") >= 2]).toEqual([id, true]);
      expect([id, count(attributes, "headline") >= 2]).toEqual([id, true]);
    }
  });

  it("carries no attribute and no price unit that no category uses", () => {
    const attributes = new Set(taxonomy.categories().flatMap((category) => category.attributes));
    const priceUnits = new Set(taxonomy.categories().flatMap((category) => category.priceUnits));
    expect(ids(taxonomy.attributes).filter((id) => !attributes.has(id))).toEqual([]);
    expect(ids(taxonomy.priceUnits).filter((id) => !priceUnits.has(id))).toEqual([]);
  });

  it("never shows two price units alike after a figure", () => {
    for (const locale of LOCALES) {
      const shown = taxonomy.priceUnits.map(({ short }) => short[locale]);
      expect(shown).toEqual([...new Set(shown)]);
    }
  });

  it("hints only at attributes that exist", () => {
    expect(Object.keys(hints).filter((id) => !taxonomy.attribute(id)?.hint)).toEqual([]);
  });

  it("knows each leaf by words of more than one script", () => {
    for (const { id, words } of taxonomy.leafCategories()) {
      expect([id, words.some((word) => /\p{Script=Han}/u.test(word))]).toEqual([id, true]);
      expect([id, words.some((word) => /\p{Script=Latin}/u.test(word))]).toEqual([id, true]);
    }
  });

  it("uses ids that are kebab-case and fit a URL", () => {
    const { stages, attributes, categories, priceUnits, credentials, programmes, places, languages } = jewelry;
    const all = [stages, attributes, categories, priceUnits, credentials, programmes, places, languages].flatMap(ids);
    expect(all.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 60)).toEqual([]);
  });

  it("keeps simplified characters out of Traditional labels, and the reverse", () => {
    const toSimplified = Converter({ from: "hk", to: "cn" });
    const toTraditional = Converter({ from: "cn", to: "t" });
    const hongKong = new Map(
      [..."釐厘覈核臺台儘盡祕秘牀床"].flatMap((from, at, all) => (at % 2 ? [] : [[from, all[at + 1]]])),
    );
    const asInHongKong = (text: string) => [...toTraditional(text)].map((char) => hongKong.get(char) ?? char).join("");
    const mixed = [...labelsIn(jewelry), ...jewelry.thesaurus.map(({ words }) => words)].flatMap((label) => [
      ...[label["zh-Hans"]].flat().filter((text) => toSimplified(text) !== text),
      ...[label["zh-Hant"]].flat().filter((text) => asInHongKong(text) !== text),
    ]);
    expect(mixed).toEqual([]);
  });

  it("numbers the articles of the code of conduct alike in every language", () => {
    const counts = LOCALES.map((locale) => jewelry.alliance.codeOfConduct.text[locale].match(/^\d+\. /gm)?.length);
    expect(counts).toEqual([10, 10, 10, 10]);
  });

  it("finds the district of a workshop", () => {
    expect(taxonomy.nearestPlace(22.94, 113.35).id).toBe("panyu-daluotang");
    expect(taxonomy.nearestPlace(22.573, 114.12).id).toBe("luohu-shuibei");
    expect(taxonomy.placeAncestors("taipa")).toEqual(["macao", "taipa"]);
  });
});

function labelsIn(value: unknown): readonly Label[] {
  if (typeof value !== "object" || value === null) return [];
  if (isLabel(value)) return [value];
  return Object.values(value).flatMap(labelsIn);
}

function isLabel(value: object): value is Label {
  return "zh-Hant" in value && typeof value["zh-Hant"] === "string" && "zh-Hans" in value && "pt" in value;
}
