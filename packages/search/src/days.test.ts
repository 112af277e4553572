import { expect, test } from "vitest";
import { dayOf, dayOfDate, monthOf, monthsBetween } from "./days.ts";

test("an instant falls on the alliance's date", () => {
  expect(dayOf("2026-11-30T15:59:59.999Z")).toBe(dayOfDate("2026-11-30"));
  expect(dayOf("2026-11-30T16:00:00Z")).toBe(dayOfDate("2026-12-01"));
  expect(dayOf("2026-12-01T00:00:00+08:00")).toBe(dayOfDate("2026-12-01"));
  expect(dayOf("soon")).toBeNull();
});

test("a range touches each of its months once", () => {
  const months = (from: string, to: string) => monthsBetween(dayOfDate(from), dayOfDate(to), 36);
  expect(months("2026-11-30", "2027-01-01")).toEqual(["2026-11", "2026-12", "2027-01"]);
  expect(months("2026-01-31", "2026-03-01")).toEqual(["2026-01", "2026-02", "2026-03"]);
  expect(months("2026-12-01", "2026-11-01")).toEqual([]);
  expect(months("2020-01-01", "2026-11-01")).toBeNull();
  expect(monthOf(dayOfDate("2024-02-29"))).toBe("2024-02");
});
