import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isRegistrationNumber,
  isUnifiedSocialCreditCode,
  normaliseRegistrationNumber,
  uscCheckCharacter,
} from "./registration-number.ts";
import { JURISDICTIONS } from "./schemas.ts";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const first17 = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 17, maxLength: 17 });

describe("unified social credit code", () => {
  test.each(["91350100M000100Y43", "91110000600037341L", "914403001922038216"])(
    "a published code passes: %s",
    (code) => {
      expect(isUnifiedSocialCreditCode(code)).toBe(true);
    },
  );

  test("each code has exactly one check character", () => {
    fc.assert(
      fc.property(first17, (start) => {
        const passing = [...ALPHABET].filter((last) => isUnifiedSocialCreditCode(start + last));
        expect(passing).toEqual([uscCheckCharacter(start)]);
      }),
    );
  });

  test("one wrong character is always noticed", () => {
    fc.assert(
      fc.property(first17, fc.nat(16), fc.constantFrom(...ALPHABET), (start, at, other) => {
        fc.pre(start[at] !== other);
        const wrong = start.slice(0, at) + other + start.slice(at + 1) + uscCheckCharacter(start);
        expect(isUnifiedSocialCreditCode(wrong)).toBe(false);
      }),
    );
  });

  test.each(["91350100M000100Y44", "91350100M000100Y4", "91350100M000100Y433", "91350100I000100Y43", ""])(
    "refuses %j",
    (code) => {
      expect(isUnifiedSocialCreditCode(code)).toBe(false);
    },
  );
});

describe("normaliseRegistrationNumber", () => {
  test("once is enough, whatever was typed", () => {
    fc.assert(
      fc.property(fc.constantFrom(...JURISDICTIONS), fc.string({ maxLength: 40 }), (jurisdiction, typed) => {
        const once = normaliseRegistrationNumber(jurisdiction, typed);
        expect(normaliseRegistrationNumber(jurisdiction, once)).toBe(once);
      }),
    );
  });

  test.each([
    ["hong-kong", "12345678-000-06-26-9", "12345678"],
    ["hong-kong", "1234 5678", "12345678"],
    ["macao", "12345 so", "12345SO"],
    ["mainland", "9135 0100-m000100y43", "91350100M000100Y43"],
  ] as const)("%s: %s is kept as %s, and is one", (jurisdiction, typed, kept) => {
    expect(normaliseRegistrationNumber(jurisdiction, typed)).toBe(kept);
    expect(isRegistrationNumber(jurisdiction, kept)).toBe(true);
  });
});
