import { taxonomy } from "@commonbench/taxonomy/default";
import type { Attribute } from "@commonbench/taxonomy/types";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attributeProblems, inBaseUnit, valueProblem } from "./attribute-problems.ts";

const label = { en: "x", "zh-Hans": "x", "zh-Hant": "x", pt: "x" };
const basics = { id: "x", label, required: false, filterable: true };
const volume: Extract<Attribute, { type: "number" }> = {
  ...basics,
  type: "number",
  dimension: "volume",
  unit: "l",
  min: 0.1,
  max: 100,
};
const level: Attribute = { ...basics, type: "number", dimension: null, unit: null, min: 1, max: 7 };
const choices = [
  { id: "a", label },
  { id: "b", label },
];

describe("the value of an attribute", () => {
  test("a number is in a unit of its dimension and within its range", () => {
    expect(valueProblem(volume, { value: 5, unit: "l" }, taxonomy)).toBeNull();
    expect(valueProblem(volume, { value: 5, unit: "kg" }, taxonomy)).toEqual({ problem: "unknown-unit" });
    expect(valueProblem(volume, { value: 5, unit: null }, taxonomy)).toEqual({ problem: "unknown-unit" });
    expect(valueProblem(volume, { value: 101, unit: "l" }, taxonomy)).toEqual({
      problem: "too-large",
      limit: 100,
      unit: "l",
    });
    expect(valueProblem(volume, { value: 0, unit: "l" }, taxonomy)).toEqual({
      problem: "too-small",
      limit: 0.1,
      unit: "l",
    });
  });

  test("a plain number has no unit", () => {
    expect(valueProblem(level, { value: 4, unit: null }, taxonomy)).toBeNull();
    expect(valueProblem(level, { value: 4, unit: "l" }, taxonomy)).toEqual({ problem: "unknown-unit" });
  });

  test.each<[Attribute, Parameters<typeof valueProblem>[1], string | null]>([
    [volume, true, "wrong-type"],
    [volume, "5", "wrong-type"],
    [{ ...basics, type: "boolean" }, false, null],
    [{ ...basics, type: "boolean" }, "yes", "wrong-type"],
    [{ ...basics, type: "choice", choices }, "a", null],
    [{ ...basics, type: "choice", choices }, "c", "unknown-choice"],
    [{ ...basics, type: "choice", choices }, ["a"], "wrong-type"],
    [{ ...basics, type: "choices", choices }, ["a", "b"], null],
    [{ ...basics, type: "choices", choices }, ["a", "c"], "unknown-choice"],
    [{ ...basics, type: "choices", choices }, "a", "wrong-type"],
    [{ ...basics, type: "text", maxLength: 3 }, "abc", null],
    [{ ...basics, type: "text", maxLength: 3 }, "abcd", "too-long"],
    [{ ...basics, type: "text", maxLength: 3 }, { value: 1, unit: null }, "wrong-type"],
    [{ ...basics, type: "date" }, "2026-02-28", null],
    [{ ...basics, type: "date" }, "2026-02-30", "wrong-type"],
    [{ ...basics, type: "date" }, "yesterday", "wrong-type"],
  ])("%o takes %o: %s", (attribute, value, problem) => {
    expect(valueProblem(attribute, value, taxonomy)?.problem ?? null).toBe(problem);
  });

  test("a figure within the range is within it in every unit", () => {
    const numbers = taxonomy.attributes.filter((each) => each.type === "number");
    const units = (attribute: (typeof numbers)[number]) =>
      attribute.dimension === null ? [null] : taxonomy.unitsOf(attribute.dimension).map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.constantFrom(...numbers),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        (attribute, share, pick) => {
          const value = attribute.min + (attribute.max - attribute.min) * share;
          const all = units(attribute);
          const unit = all[pick % all.length] ?? null;
          const base = inBaseUnit(attribute, { value, unit: attribute.unit }, taxonomy);
          const shown =
            attribute.dimension === null || unit === null || base === undefined
              ? value
              : taxonomy.fromBase(attribute.dimension, unit, base);
          expect(valueProblem(attribute, { value: shown ?? value, unit }, taxonomy)).toBeNull();
        },
      ),
    );
  });

  test("what belongs to another category counts for nothing, an empty text counts as missing", () => {
    const facts = { attributes: [{ ...volume, required: true }], units: taxonomy };
    expect(attributeProblems(facts, { other: true, x: { value: 1, unit: "l" } })).toEqual([]);
    expect(attributeProblems(facts, { x: "" })).toEqual([{ field: "attributes.x", problem: "missing" }]);
  });
});
