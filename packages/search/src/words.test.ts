import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "@commonbench/taxonomy/fold";
import { type Condition, terms } from "./terms.ts";
import { conditionQuery, quote } from "./postgres/tsquery.ts";
import { indexWords } from "./words.ts";

const wordsOf = (text: string) => indexWords(fold(text));

/** What PostgreSQL does with the query, by the letter. */
function holds(words: ReadonlySet<string>, condition: Condition): boolean {
  if ("all" in condition) return condition.all.every((each) => holds(words, each));
  if ("any" in condition) return condition.any.some((each) => holds(words, each));
  if (!condition.prefix) return words.has(condition.word);
  return [...words].some((word) => word.startsWith(condition.word));
}

const finds = (title: string, text: string, typing = false) =>
  terms(text, typing).every(({ condition }) => holds(wordsOf(title), condition));

const fragment = fc.oneof(
  fc.constantFrom(
    "GB/T 16553-2017",
    "Au999",
    "LA-ICP-MS",
    "18K金",
    "倒模",
    "鑄造",
    "Fundições",
    "jeweller's",
    "ISO/IEC 17025",
  ),
  fc.string({ unit: fc.constantFrom(..."abcz019金倒模鑄 -/.'"), maxLength: 8 }),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const anyTitle = fc.array(fragment, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(" "));

test("a serial number is found whole, however often it changes between letters and digits", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{2,32}$/), fc.constantFrom("", "Laser welder "), (serial, before) => {
      expect(finds(`${before}${serial}`, serial)).toBe(true);
    }),
  );
});

test("a text is found by itself, by each of its words and by any beginning of it", () => {
  fc.assert(
    fc.property(anyTitle, (title) => {
      expect(finds(title, title)).toBe(true);
      for (const word of title.split(/\s+/)) expect(finds(title, word), word).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("a beginning of a word or code is found while typing", () => {
  for (const whole of ["electroplating", "GB/T 16553-2017", "LA-ICP-MS", "Au999", "真空倒模加工", "fundição"]) {
    const letters = [...whole];
    for (let length = 1; length <= letters.length; length += 1) {
      const typed = letters.slice(0, length).join("");
      expect(finds(`A ${whole} b`, typed, true), typed).toBe(true);
    }
  }
});

test("whatever is typed becomes a query that is bounded and well formed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 3000 }), fc.boolean(), (text, typing) => {
      const asked = terms(text, typing);
      expect(asked.length).toBeLessThanOrEqual(24);
      if (asked.length === 0) return;
      expect(conditionQuery({ all: asked.map(({ condition }) => condition) }).length).toBeLessThan(100_000);
    }),
  );
  expect(terms("金".repeat(10_000), true).length).toBeGreaterThan(0);
  expect(terms("a-".repeat(10_000), true).length).toBeGreaterThan(0);
});

test("index words are bounded, however long the text runs on", () => {
  for (const word of wordsOf(`${"x".repeat(5000)} ${"a1".repeat(2000)} ${"\u{20000}".repeat(500)}`)) {
    expect(word.length).toBeLessThanOrEqual(64);
    expect(word.isWellFormed()).toBe(true);
  }
});

test("a text without letters and digits asks for nothing", () => {
  for (const text of ["", "  ", "!!!", "—", "🙂", "' & | !", "\0", "()<->:*"]) expect(terms(text, false)).toEqual([]);
});

test("joining words are left out unless they are all there is", () => {
  const asked = (text: string) => terms(text, false).map(({ spelling }) => spelling);
  expect(asked("casting in the Panyu")).toEqual(["casting", "panyu"]);
  expect(asked("de")).toEqual(["de"]);
});

test("quotes and backslashes stay inside of the quotes", () => {
  expect(quote("it's")).toBe("'it''s'");
  expect(quote("\\'")).toBe("'\\\\'''");
});
