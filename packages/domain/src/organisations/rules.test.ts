import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { credentialState, dayAt, displayName, freeSlug, mayChangeClass, slugFrom } from "./rules.ts";
import { OrganisationSlug } from "./schemas.ts";

const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("credentialState", () => {
  test.each([
    ["2026-11-24", null, "upcoming"],
    ["2026-11-23", null, "valid"],
    ["2020-01-01", "2026-11-22", "expired"],
    ["2020-01-01", "2026-11-23", "expiring"],
    ["2020-01-01", "2027-01-22", "expiring"],
    ["2020-01-01", "2027-01-23", "valid"],
    ["2026-11-23", "2026-11-23", "expiring"],
  ] as const)("from %s to %s, seen on 2026-11-23: %s", (from, to, state) => {
    expect(credentialState(from, to, "2026-11-23")).toBe(state);
  });

  test("time only leads onward: upcoming, valid, expiring, expired", () => {
    const order = ["upcoming", "valid", "expiring", "expired"];
    fc.assert(
      fc.property(day, day, day, day, (a, b, c, d) => {
        const [from = "", to = ""] = [a, b].sort();
        const [earlier = "", later = ""] = [c, d].sort();
        expect(order.indexOf(credentialState(from, to, later))).toBeGreaterThanOrEqual(
          order.indexOf(credentialState(from, to, earlier)),
        );
      }),
    );
  });
});

describe("dayAt", () => {
  test("a day begins at midnight where the alliance works", () => {
    expect(dayAt(new Date("2026-11-22T15:59:59.999Z"))).toBe("2026-11-22");
    expect(dayAt(new Date("2026-11-22T16:00:00Z"))).toBe("2026-11-23");
    expect(dayAt(new Date("2026-12-31T16:00:00Z"))).toBe("2027-01-01");
  });
});

describe("displayName", () => {
  const organisation = { names: { "zh-Hans": "沙湾", pt: "Shawan" }, locale: "pt", legalName: "Shawan Ltd" } as const;
  test.each([
    ["zh-Hans", "沙湾"],
    ["zh-Hant", "沙湾"],
    ["pt", "Shawan"],
    ["en", "Shawan"],
  ] as const)("a reader of %s sees %s", (reader, name) => {
    expect(displayName(organisation, reader)).toBe(name);
  });

  test("a reader of Latin letters sees the other name in them before a Chinese one", () => {
    const chinese = { ...organisation, locale: "zh-Hans", names: { "zh-Hans": "沙湾", en: "Shawan Casting" } } as const;
    expect(displayName(chinese, "pt")).toBe("Shawan Casting");
  });

  test("the legal name stands where no other was given", () => {
    expect(displayName({ ...organisation, names: {} }, "en")).toBe("Shawan Ltd");
  });
});

describe("slugFrom", () => {
  test.each([
    [{ en: "Golden Flask Casting" }, "", "golden-flask-casting"],
    [{ en: "  O'Brien & Söhne — Juweliere  " }, "", "obrien-sohne-juweliere"],
    [{ pt: "Fábrica São João" }, "", "fabrica-sao-joao"],
    [{ "zh-Hans": "周大福" }, "Chow Tai Fook Ltd", "chow-tai-fook-ltd"],
    [{ "zh-Hans": "周大福 Ltd" }, "周大福", null],
    [{ en: "AB" }, "珠", null],
    [{}, "", null],
  ] as const)("%j, legally %j: %s", (names, legalName, slug) => {
    expect(slugFrom(names, legalName)).toBe(slug);
  });

  test("whatever the name, the result is an address or none", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (name) => {
        const slug = slugFrom({ en: name }, "");
        expect(
          slug === null || (OrganisationSlug.safeParse(slug).success && !slug.startsWith("-") && !slug.endsWith("-")),
        ).toBe(true);
      }),
    );
  });
});

describe("freeSlug", () => {
  test("the first that nobody has", () => {
    expect(freeSlug("bench", new Set())).toBe("bench");
    expect(freeSlug("bench", new Set(["bench", "bench-2", "bench-4"]))).toBe("bench-3");
  });
});

describe("mayChangeClass", () => {
  test("while nothing stands", () => {
    expect([null, "declined", "withdrawn"].map((status) => mayChangeClass(status as null))).toEqual([true, true, true]);
    expect((["applied", "under-review", "admitted", "suspended", "expelled"] as const).map(mayChangeClass)).toEqual(
      Array(5).fill(false),
    );
  });
});
