import { fold } from "@commonbench/taxonomy/fold";
import fc from "fast-check";
import { expect, test } from "vitest";
import { marks } from "./highlight.ts";

const marked = (text: string, words: readonly string[]) => marks(text, words).map(([from, to]) => text.slice(from, to));

test.each([
  ["Vacuum casting of rings", ["casting"], ["casting"]],
  ["Forecasting", ["casting"], []],
  ["Two castings, one CAST", ["casting"], ["castings"]],
  ["Castings", ["cast"], ["Cast"]],
  ["Fundição em vácuo", ["fundicao", "vacuo"], ["Fundição", "vácuo"]],
  ["Fundic\u0327a\u0303o", ["fundicao"], ["Fundic\u0327a\u0303o"]],
  ["18K金真空鑄造", ["真空", "空铸", "铸造"], ["真空鑄造"]],
  ["番禺倒模廠", ["倒模"], ["倒模"]],
  ["Straße 9", ["strasse"], ["Straße"]],
  ["GB/T 16553-2017", ["16553"], ["16553"]],
  ["👩‍🔧 laser 👩‍🔧", ["laser"], ["laser"]],
  ["anything", [""], []],
  ["", ["laser"], []],
])("marks %s for %s", (text, words, expected) => {
  expect(marked(text, words)).toEqual(expected);
});

test("marks are in order, apart and within the text, whatever it holds", () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(..."aß鑄铸é 金-ﬀİ"), fc.string({ unit: "binary", maxLength: 1 })),
    maxLength: 20,
  });
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 4 }), (of, words) => {
      let end = -1;
      for (const [from, to] of marks(of, words.map(fold))) {
        expect(from).toBeGreaterThan(end);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(of.length);
        end = to;
      }
    }),
    { numRuns: 100 },
  );
});
