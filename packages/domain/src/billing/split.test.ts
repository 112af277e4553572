import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { portion, shareOf, splitAmount } from "./split.ts";

const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 8 });

describe("a portion", () => {
  test("is rounded half up, and below zero away from it", () => {
    expect([portion(5, 1, 2), portion(-5, 1, 2), portion(1, 1, 3), portion(2, 1, 3)]).toEqual([3, -3, 0, 1]);
    expect(shareOf(1999, 1250)).toBe(250);
  });

  test("is exact where floating point is not", () => {
    expect(portion(999_999_999, 8_760_000_000, 8_760_000_000)).toBe(999_999_999);
    expect(portion(1_000_000_000, 9_007_199_254_740_991, 9_007_199_254_740_990)).toBe(1_000_000_000);
  });

  test("is never half a unit or more from the true value, and the same size below zero", () => {
    fc.assert(
      fc.property(amount, fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (whole, part, of) => {
        const rounded = portion(whole, part, of);
        expect(Math.abs(rounded * of - whole * part)).toBeLessThanOrEqual(of / 2);
        expect(portion(-whole, part, of) + rounded).toBe(0);
      }),
    );
  });
});

describe("a split", () => {
  test("three ways: the largest remainder gets the odd unit, the first one where they are equal", () => {
    expect(splitAmount(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitAmount(101, [1, 1, 1])).toEqual([34, 34, 33]);
    expect(splitAmount(100, [5000, 3333, 1667])).toEqual([50, 33, 17]);
    expect(splitAmount(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
  });

  test("yen are split in whole yen", () => {
    expect(splitAmount(1000, [7, 7, 7])).toEqual([334, 333, 333]);
  });

  test("without weights all count the same; nobody gets nothing", () => {
    expect(splitAmount(5, [0, 0])).toEqual([3, 2]);
    expect(splitAmount(5, [])).toEqual([]);
  });

  test("the parts make the whole, each within one unit of its due, and no weight means no part", () => {
    fc.assert(
      fc.property(amount, weights, (whole, shares) => {
        const parts = splitAmount(whole, shares);
        const sum = shares.reduce((a, b) => a + b, 0);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(whole);
        for (const [at, part] of parts.entries()) {
          if (sum > 0) expect(Math.abs(part - (whole * (shares[at] ?? 0)) / sum)).toBeLessThan(1.000_001);
          if (sum > 0 && shares[at] === 0) expect(part).toBe(0);
        }
      }),
    );
  });
});
