import { describe, expect, test } from "vitest";
import { priceExample, usualQuantity } from "./price-example.ts";

const plain = { amount: 48_000, memberAmount: null, minimumCharge: null, setUpFee: null };

describe("what a quantity costs", () => {
  test("is quantity times price", () => {
    expect(priceExample(plain, 6)).toEqual({ lines: [{ part: "base", amount: 288_000 }], total: 288_000 });
  });

  test("takes the member price off and adds the set-up once", () => {
    const { lines, total } = priceExample({ ...plain, memberAmount: 43_200, setUpFee: 20_000 }, 6);
    expect(lines.map(({ part, amount }) => [part, amount])).toEqual([
      ["base", 288_000],
      ["member", -28_800],
      ["set-up", 20_000],
    ]);
    expect(total).toBe(279_200);
  });

  test("is raised to the minimum charge, before the set-up", () => {
    const { lines, total } = priceExample({ ...plain, minimumCharge: 100_000, setUpFee: 5000 }, 2);
    expect(lines).toContainEqual({ part: "minimum", amount: 4000 });
    expect(total).toBe(105_000);
  });

  test("the lines add up to the total, whatever the price", () => {
    for (const quantity of [1, 3, 999])
      for (const memberAmount of [null, 0, 1, 47_999]) {
        const { lines, total } = priceExample(
          { amount: 48_000, memberAmount, minimumCharge: 7777, setUpFee: 1 },
          quantity,
        );
        expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
      }
  });

  test("begins with a quantity past the minimum charge", () => {
    expect(usualQuantity(plain)).toBe(4);
    expect(usualQuantity({ ...plain, minimumCharge: 480_000 })).toBe(10);
    expect(usualQuantity({ ...plain, amount: 0, minimumCharge: 480_000 })).toBe(4);
  });
});
