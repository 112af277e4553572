import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstExcess, milliUsed, periodOf, periodsOf, quotaApplies, type QuotaTerms } from "./rules.ts";

const zone = "Asia/Shanghai";
const terms: QuotaTerms = {
  bookers: { kind: "all" },
  resource: { kind: "all" },
  measure: "hours",
  period: "day",
  limit: 4,
  primeTime: [],
};
const booked = {
  bookerId: "b",
  bookerClass: "visitor",
  listingId: "l",
  categories: ["vacuum-casting", "casting"],
} as const;
const use = (from: string, to: string, units = 1) => ({ from: new Date(from), to: new Date(to), units });
const earlier = (from: string, to: string) => ({ ...use(from, to), listingId: "l", categories: booked.categories });

test("a period is a day, a week from Monday or a month of the listing's zone, also when clocks change", () => {
  const at = new Date("2026-11-25T20:00:00Z");
  expect(periodOf("day", at, zone).from.toISOString()).toBe("2026-11-25T16:00:00.000Z");
  expect(periodOf("week", at, zone).from.toISOString()).toBe("2026-11-22T16:00:00.000Z");
  expect(periodOf("month", at, zone).to.toISOString()).toBe("2026-11-30T16:00:00.000Z");
  const { from, to } = periodOf("day", new Date("2027-03-28T10:00:00Z"), "Europe/Rome");
  expect(to.getTime() - from.getTime()).toBe(23 * 3_600_000);
});

describe("what is used", () => {
  const night = use("2026-11-24T14:00:00Z", "2026-11-24T18:00:00Z");

  test("is divided over midnight between two days, and multiplied by units", () => {
    const [first, second] = periodsOf("day", night, zone);
    if (first === undefined || second === undefined) throw new Error("two days");
    expect(milliUsed(terms, night, first, zone)).toBe(2000);
    expect(milliUsed(terms, { ...night, units: 3 }, second, zone)).toBe(6000);
  });

  test("counts once where reservations are counted, on the day on which it begins", () => {
    const counts = periodsOf("day", night, zone).map((span) =>
      milliUsed({ ...terms, measure: "count" }, night, span, zone),
    );
    expect(counts).toEqual([1000, 0]);
  });

  test("the parts of any use add up to the whole of it", () => {
    const hours = fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 400 }));
    fc.assert(
      fc.property(hours, fc.constantFrom("day", "week", "month"), ([start, length], period) => {
        const from = new Date(Date.UTC(2026, 0, 1) + start * 3_600_000);
        const whole = { from, to: new Date(from.getTime() + length * 3_600_000), units: 2 };
        const parts = periodsOf(period, whole, "Europe/Rome");
        const sum = parts.reduce((total, span) => total + milliUsed(terms, whole, span, "Europe/Rome"), 0);
        expect(sum).toBe(length * 2000);
      }),
    );
  });

  test("of prime time only what lies in its windows, also past midnight", () => {
    const primeTime = [{ day: 2, from: 23 * 60, to: 25 * 60 }];
    const [first, second] = periodsOf("day", night, zone);
    if (first === undefined || second === undefined) throw new Error("two days");
    expect(milliUsed({ ...terms, primeTime }, night, first, zone)).toBe(3_600_000 / 3600);
    expect(milliUsed({ ...terms, primeTime }, night, second, zone)).toBe(3_600_000 / 3600);
  });
});

test("a quota has a say by booker, class, listing and category with what stands below it", () => {
  const says = (wish: Partial<QuotaTerms>) => quotaApplies({ ...terms, ...wish }, booked);
  expect(says({})).toBe(true);
  expect(says({ bookers: { kind: "organisation", id: "other" } })).toBe(false);
  expect(says({ bookers: { kind: "class", class: "visitor" } })).toBe(true);
  expect(says({ resource: { kind: "category", id: "casting" } })).toBe(true);
  expect(says({ resource: { kind: "listing", id: "other" } })).toBe(false);
});

test("the last hour of a quota can be used, the next cannot", () => {
  const before = [earlier("2026-11-24T00:00:00Z", "2026-11-24T03:00:00Z")];
  const wish = (to: string) => use("2026-11-24T05:00:00Z", to);
  expect(firstExcess([terms], booked, wish("2026-11-24T06:00:00Z"), before, zone)).toBeNull();
  expect(firstExcess([terms], booked, wish("2026-11-24T06:15:00Z"), before, zone)?.left).toMatchObject({
    usedMilli: 3000,
    wantedMilli: 1250,
  });
});
