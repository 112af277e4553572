import { describe, expect, test } from "vitest";
import { declineOf, passesLuhn, problemsOf, readCard, TEST_CARDS } from "./cards.ts";

const NOW = new Date("2026-11-23T02:00:00Z");
const GOOD = { number: "4242424242424242", expiry: "12/34", cvc: "123" };

describe("cards", () => {
  test("every test card has a right check digit, and no neighbour of it has", () => {
    for (const { number } of TEST_CARDS) {
      expect(passesLuhn(number)).toBe(true);
      const last = (Number(number.at(-1)) + 1) % 10;
      expect(passesLuhn(`${number.slice(0, -1)}${last}`)).toBe(false);
    }
  });

  test.each(["", "4242", "4242424242424242424242", "4242x24242424242"])("%j is no card number", (number) => {
    expect(problemsOf({ ...GOOD, number }, NOW)).toEqual({ number: "incorrect_number" });
  });

  test.each(["12/34", "12 / 2034", "1234", "01/27", "1/27", "11/26"])("%s is an expiry", (expiry) => {
    expect(problemsOf({ ...GOOD, expiry }, NOW)).toEqual({});
  });

  test.each([
    ["10/26", "expired_card"],
    ["00/30", "invalid_expiry"],
    ["13/30", "invalid_expiry"],
    ["soon", "invalid_expiry"],
  ])("%s is not: %s", (expiry, problem) => {
    expect(problemsOf({ ...GOOD, expiry }, NOW)).toEqual({ expiry: problem });
  });

  test("a card lasts to the end of its month", () => {
    expect(problemsOf({ ...GOOD, expiry: "11/26" }, new Date("2026-11-30T23:59:59Z"))).toEqual({});
    expect(problemsOf({ ...GOOD, expiry: "11/26" }, new Date("2026-12-01T00:00:00Z"))).toEqual({
      expiry: "expired_card",
    });
  });

  test("only the last four digits are kept, and what the number stands for", () => {
    const read = readCard({ ...GOOD, number: "4000 0000 0000 9995" });
    expect(JSON.stringify(read)).not.toContain("40000000");
    expect(read).toMatchObject({ plan: "insufficient_funds", card: { last4: "9995", exp_month: 12, exp_year: 2034 } });
    expect(declineOf(read.plan)?.decline_code).toBe("insufficient_funds");
  });
});
