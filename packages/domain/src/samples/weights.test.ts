import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differs, fromMilligrams, isWeightOff, toMilligrams, WEIGHT_DECIMALS } from "./weights.ts";

describe("weights", () => {
  test("a carat is a fifth of a gram", () => {
    expect(toMilligrams(1, "ct")).toBe(200);
    expect(toMilligrams(1.234, "g")).toBe(1234);
    expect(toMilligrams(0.1 + 0.2, "g")).toBe(300);
    expect([0, -1, Number.NaN].map((weight) => toMilligrams(weight, "g"))).toEqual([null, null, null]);
  });

  test("every milligram survives being shown and read again", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000_000 }),
        fc.constantFrom("g" as const, "ct" as const),
        (mg, unit) => {
          const shown = fromMilligrams(mg, unit).toFixed(WEIGHT_DECIMALS);
          expect(toMilligrams(Number(shown), unit)).toBe(mg);
        },
      ),
    );
  });

  test("two balances may differ a little, in either direction alike", () => {
    expect(isWeightOff(2000, 2005)).toBe(false);
    expect(isWeightOff(2000, 2006)).toBe(true);
    expect(isWeightOff(100_000, 100_200)).toBe(false);
    expect(isWeightOff(100_000, 100_300)).toBe(true);
    expect(isWeightOff(null, 5)).toBe(false);
    const mg = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(fc.property(mg, mg, (a, b) => isWeightOff(a, b) === isWeightOff(b, a)));
  });

  test("another count always shows", () => {
    expect(differs({ count: 5, weightMg: null }, { count: 4, weightMg: null })).toBe(true);
    expect(differs({ count: 5, weightMg: 1000 }, { count: 5, weightMg: null })).toBe(false);
  });
});
