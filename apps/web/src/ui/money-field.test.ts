import { describe, expect, test } from "vitest";
import { majorText, minorUnits } from "./money-field.tsx";

describe("an amount of money as people write it", () => {
  test.each([
    ["480", 2, 48_000],
    ["480.5", 2, 48_050],
    ["0.07", 2, 7],
    ["1,234.56", 2, 123_456],
    ["1 234,56", 2, 123_456],
    ["4.35", 2, 435],
    ["9999999.99", 2, 999_999_999],
    ["1200", 0, 1200],
    ["12.500", 2, 1250],
  ])("%s with %i decimals is %i of the smallest unit", (text, exponent, minor) => {
    expect(minorUnits(text, exponent)).toBe(minor);
  });

  test("is nothing when empty", () => expect(minorUnits("", 2)).toBeNull());

  test.each(["1.005", "abc", "-3", "1.2.3.4x"])("%s is no amount", (text) => {
    expect(minorUnits(text, 2)).toBeNaN();
  });

  test("a currency without decimals takes none", () => expect(minorUnits("12.5", 0)).toBeNaN());

  test("every amount is the same there and back", () => {
    for (const minor of [0, 1, 9, 10, 99, 100, 101, 48_050, 999_999_999])
      for (const exponent of [0, 2, 3]) expect(minorUnits(majorText(minor, exponent), exponent)).toBe(minor);
  });
});
