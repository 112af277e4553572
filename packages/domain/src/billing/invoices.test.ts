import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JURISDICTIONS } from "../organisations/schemas.ts";
import { keptDetails, paperNumber, paperYear } from "./invoices.ts";
import { DETAIL_FIELDS, paperZone, TAX_RULES, taxWithin } from "./tax.ts";

const given = {
  address: "1 Yinjian Road",
  phone: "1",
  taxNumber: "2",
  taxRate: 600,
  bank: "3",
  bankAccount: "4",
  fapiao: "special",
} as const;

describe("what papers say of an organisation", () => {
  test.each(JURISDICTIONS)("%s: only its own fields are kept", (jurisdiction) => {
    const kept = keptDetails(jurisdiction, given);
    const filled = DETAIL_FIELDS.filter((field) => kept[field] !== "" && kept[field] !== null);
    expect(filled).toEqual(DETAIL_FIELDS.filter((field) => TAX_RULES[jurisdiction].fields.includes(field)));
  });

  test("only a seller on the mainland gives a bill that says that it is no fapiao", () => {
    for (const jurisdiction of JURISDICTIONS) {
      const { document, notes } = TAX_RULES[jurisdiction];
      expect([document === "bill", notes.includes("no-fapiao")]).toEqual(Array(2).fill(jurisdiction === "mainland"));
    }
  });
});

describe("the tax that a price contains", () => {
  test("is what is left when the price without it is taken away", () => {
    expect([taxWithin(431_000, 600), taxWithin(113, 1300), taxWithin(500, 0)]).toEqual([24_396, 13, 0]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.integer({ min: 0, max: 3000 }), (amount, rate) => {
        const net = amount - taxWithin(amount, rate);
        expect(Math.abs((net * rate) / 10_000 - (amount - net))).toBeLessThan(1);
      }),
    );
  });
});

describe("the number of a paper", () => {
  test("says its kind, year and place in it", () => {
    expect(paperNumber("invoice", 2026, 123)).toBe("INV-2026-000123");
    expect(paperNumber("credit-note", 2027, 1_234_567)).toBe("CN-2027-1234567");
  });

  test("the year is that of clocks where the issuer is", () => {
    const eve = new Date("2026-12-31T16:00:00Z");
    expect(paperYear(eve, paperZone("mainland", null))).toBe(2027);
    expect(paperYear(eve, paperZone("other", "Europe/Lisbon"))).toBe(2026);
    expect(paperYear(eve, paperZone("hong-kong", "Europe/Lisbon"))).toBe(2027);
  });
});
