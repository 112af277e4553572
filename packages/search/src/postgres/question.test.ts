import { createThesaurus } from "@commonbench/taxonomy/thesaurus";
import { fold } from "@commonbench/taxonomy/fold";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Condition } from "../terms.ts";
import { Concepts } from "../concepts.ts";
import { partly } from "./partly.ts";
import { questionOf } from "./question.ts";
import { vectorsOf } from "./vectors.ts";

const words = (en: string, hans: string) => ({ en: [en], "zh-Hans": [hans], "zh-Hant": [hans], pt: [en] }) as const;
const concepts = new Concepts(
  createThesaurus([
    { id: "casting", field: "process", words: words("casting", "铸造") },
    { id: "vacuum-casting", field: "process", words: words("vacuum casting", "真空铸造"), broader: ["casting"] },
    { id: "wax", field: "material", words: words("wax", "蜡"), near: ["casting"] },
    { id: "standard", field: "test", words: words("GB/T 16553", "宝石鉴定") },
  ]),
);

/** What PostgreSQL does with a query, by the letter. */
function holds(lexemes: string, condition: Condition): boolean {
  if ("all" in condition) return condition.all.every((each) => holds(lexemes, each));
  if ("any" in condition) return condition.any.some((each) => holds(lexemes, each));
  return lexemes.includes(`'${condition.word}${condition.prefix ? "" : "'"}`);
}

const lexemesOf = (title: string) =>
  vectorsOf({ title: [title], words: [], name: [], body: [], is: [] }, concepts).lexemes;

function finds(title: string, text: string): boolean {
  const question = questionOf(text, false, concepts);
  return question !== null && holds(lexemesOf(title), question.match);
}

test.each([
  ["Casting", "铸造", true],
  ["Vacuum casting", "铸造", true],
  ["Casting", "真空铸造", false],
  ["番禺 vacuum casting", "番禺的真空铸造", true],
  ["Casting", "wax", true],
  ["Wax", "casting", false],
  ["宝石鉴定", "GB/T 16553", false],
  ["GB/T 16553-2017", "宝石鉴定", true],
  ["GB/T 16553", "GB/T 16553-2017", false],
  ["资金 and 蜡烛", "wax", false],
])("%s is found by %s: %s", (title, text, found) => {
  expect(finds(title, text)).toBe(found);
});

test("a text is found by itself, with the thesaurus and without", () => {
  const piece = fc.oneof(
    fc.constantFrom("vacuum casting", "真空铸造", "GB/T 16553-2017", "wax", "蜡", "18K", "of", "的", "找"),
    fc.string({ unit: fc.constantFrom(..."abz09金铸造蜡 -/"), maxLength: 6 }),
  );
  const title = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(" "));
  fc.assert(
    fc.property(title, (text) => {
      const question = questionOf(text, false, concepts);
      if (question !== null) expect(holds(lexemesOf(text), question.match), fold(text)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("most of a question is all but one of three things or more", () => {
  const most = (text: string) => {
    const question = questionOf(text, false, concepts);
    return question === null ? null : partly(question);
  };
  expect(most("gold")).toBeNull();
  expect(most("gold rings")).toBeNull();
  expect(most("gold rings today")).not.toBeNull();
  expect(most("vacuum casting today")).not.toBeNull();
  expect(most("b c d f g h j k l m")).toBeNull();
});
