import { LOCALES } from "@commonbench/taxonomy/types";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DemoAlliance, openDemo } from "../../support/demo.ts";
import { askGolden, goldenQueries, mean, ndcgOf, type Verdict } from "../../support/golden.ts";
import { type FreshDatabase, freshDatabase } from "../../support/postgres.ts";

const QUERIES_A_LANGUAGE = 40;
const GOAL = 0.9;
const FILL = 300_000;

const queries = goldenQueries();
let database: FreshDatabase;
let demo: DemoAlliance;
let verdicts: Verdict[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  demo = await openDemo(database.url);
  verdicts = await askGolden(demo, queries);
}, FILL);
afterAll(async () => {
  await demo.close();
  await database.drop();
});

describe("the golden set", () => {
  test("names only listings of the demo that everybody sees, each once in a query", () => {
    const known = new Set(demo.keys.values());
    const wrong = queries.filter(({ first3, first10 }) => {
      const named = [...first3, ...first10];
      return first3.length === 0 || new Set(named).size < named.length || named.some((key) => !known.has(key));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("asks at least forty questions in each language, none of them twice", () => {
    expect(new Set(queries.map(({ id }) => id)).size).toBe(queries.length);
    for (const locale of LOCALES)
      expect(queries.filter((query) => query.locale === locale).length).toBeGreaterThanOrEqual(QUERIES_A_LANGUAGE);
  });

  test("gives the best order full marks, and none to what was not wanted", () => {
    const query = { id: "", locale: "en", text: "", first3: ["a", "b"], first10: ["c"] } as const;
    expect(ndcgOf(query, ["b", "a", "c", "x"])).toBe(1);
    expect(ndcgOf(query, ["x", "y"])).toBe(0);
    expect(ndcgOf(query, ["c", "a", "b"])).toBeLessThan(1);
  });
});

describe("on PostgreSQL", () => {
  test.each(LOCALES)("people find what they mean in %s", (locale) => {
    const own = verdicts.filter(({ query }) => query.locale === locale);
    expect(mean(own.map(({ ndcg }) => ndcg))).toBeGreaterThanOrEqual(GOAL);
  });
});
