import { LISTING_SORTS } from "@commonbench/domain/listings/filters";
import fc from "fast-check";
import { expect, test } from "vitest";
import { describeEngines, listing, query } from "./engines.ts";

const NASTY = [
  "' & | ! ( ) :* <-> <2>",
  "casting & !plating | (a:*)",
  "\\' OR 1=1 --",
  "%_%",
  "\0casting\0",
  "\uD800casting\uDC00",
  "\uDFFF",
  "🙂💍👩‍🔧",
  "a".repeat(10_000),
  "金".repeat(10_000),
  "a ".repeat(5_000),
  "GB/T-".repeat(2_000),
  "\u202Ecasting\u202C",
  "zero\u200Bwidth",
  "{}[]\"'`$1 $2::text",
  "\n\t\r casting",
  "constructor __proto__ toString",
];

describeEngines("bad input", (bench) => {
  test.each(NASTY.map((text) => [text.slice(0, 30), text]))("is no error as a text: %s", async (_, text) => {
    const { add, ask, search } = bench();
    await add({ title: ["Casting"], lat: 22, lon: 113 });
    for (const typing of [false, true]) {
      for (const sort of LISTING_SORTS) await ask({ text, typing, sort, facets: ["kinds"] });
      await search.locate(query({ text, typing }));
    }
    expect(Array.isArray(await search.suggest(text, query().audience, "zh-Hant", 5))).toBe(true);
  });

  test("is cleaned of what hides inside of words", async () => {
    const { add, hits } = bench();
    const [id] = await add({ title: ["Casting"] });
    for (const text of ["\0casting\0", "\u202Ecasting\u202C", "cast\u200Bing", "\n casting\t", "!!casting!!"]) {
      expect(await hits({ text }), JSON.stringify(text)).toEqual([id]);
    }
  });

  test("is no error in filters", async () => {
    const { add, ask } = bench();
    await add({ kind: "lab", places: ["macao"] });
    for (const text of [...NASTY.map((nasty) => nasty.slice(0, 200)), "macao', 'x"]) {
      const { total } = await ask({
        filters: { places: [text], attributes: [{ id: text, in: [text], min: 1 }], organisationId: text },
        attributeFacets: [
          { id: text, type: "choice" },
          { id: text, type: "number" },
        ],
        facets: ["places"],
      });
      expect(total).toBe(0);
    }
  });

  test("is indexed as far as it can be read", async () => {
    const { search, hits } = bench();
    const long = Array.from({ length: 20_000 }, (_, n) => `word${n}`).join(" ");
    const nasty = NASTY.join(" ");
    const odd = listing({
      title: [nasty, "Casting"],
      words: NASTY,
      organisation: [nasty],
      body: [nasty, long, "字".repeat(8000)],
      categories: [nasty],
      places: ["a\0b", "\uD800"],
      attributes: {
        "a\0b": "\0",
        [nasty.slice(0, 50)]: [nasty, "\uD800"],
        nothing: Number.NaN,
        much: Number.POSITIVE_INFINITY,
        __proto__: true,
      },
      sessions: ["soon", "2026-12-01T00:00:00Z"],
      publishedAt: "never",
    });
    await search.listings.index([odd]);
    expect(await hits({ text: "casting" })).toEqual([odd.id]);
    expect(await hits({ text: "word7" })).toEqual([odd.id]);
  });

  test("may be ten megabytes of odd Unicode", { timeout: 180_000 }, async () => {
    const { search, add, hits, ask } = bench();
    const odd = [
      "\u{1F469}\u200D\u{1F527}",
      "\u202E\u0627\u0644",
      "Z\u0351\u0343",
      "\uD800",
      "ﷺ",
      "𠮷金",
      "ｶﾞ",
      "İßﬀ",
      "\0",
      "𝕬𝖚",
    ];
    const text = Array.from(
      { length: 1000 },
      (_, n) => odd[(n * 7) % odd.length] + String.fromCodePoint(0x3400 + n),
    ).join("");
    const megabytes = text.repeat(Math.ceil(1_250_000 / text.length));
    const documents = Array.from({ length: 4 }, (_, n) =>
      listing({ title: [`Casting ${n}`], body: [megabytes, `word${n}`] }),
    );
    expect(Buffer.byteLength(JSON.stringify(documents))).toBeGreaterThan(10_000_000);
    await search.listings.index(documents);
    expect((await ask({ text: "casting" })).total).toBe(4);
    const [other] = await add({ title: ["Plating"] });
    expect(await hits({ text: "plating" })).toEqual([other]);
    expect((await ask({ text: megabytes })).total).toBeLessThanOrEqual(4);
    await search.suggest(megabytes, query().audience, "en", 5);
  });

  test("whatever is typed gives an answer", async () => {
    const { add, ask } = bench();
    await add({ title: ["18K金倒模 GB/T 16553"], body: ["Fundição, jóias"] });
    const typed = fc.string({
      unit: fc.oneof(
        fc.constantFrom(..."18K金倒模GB/T16553 -'&|!:*()\\çã\0"),
        fc.string({ unit: "binary", maxLength: 1 }),
      ),
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(typed, fc.boolean(), fc.constantFrom(...LISTING_SORTS), async (text, typing, sort) => {
        const { total, hits } = await ask({ text, typing, sort });
        expect(hits).toHaveLength(total);
      }),
      { numRuns: 150 },
    );
  });
});
