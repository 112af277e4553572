import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { openFromToday, openingWeekdays, openWeekdays, weekdaysBetween } from "./open-days.ts";

const date = fc
  .integer({ min: -40_000, max: 60_000 })
  .map((days) => Temporal.PlainDate.from("1970-01-01").add({ days }));
const sorted = (days: Iterable<number> | null) => (days === null ? null : [...days].toSorted((a, b) => a - b));

describe("days on which something is open", () => {
  test("hold each weekday that the calendar has between them, and no other", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -10, max: 20 }), (from, length) => {
        const to = from.add({ days: length });
        const walked = new Set<number>();
        for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 }))
          walked.add(day.dayOfWeek);
        expect(sorted(weekdaysBetween(from.toString(), to.toString()))).toEqual(sorted(walked));
      }),
    );
  });

  test("a week or more is every day, one date alone is that day, none asks for nothing", () => {
    expect(weekdaysBetween("2026-01-01", "2027-12-31").size).toBe(7);
    expect(sorted(openWeekdays({ from: "2026-11-26" }))).toEqual([4]);
    expect(sorted(openWeekdays({ to: "2026-11-29" }))).toEqual([7]);
    expect(openWeekdays({})).toBeNull();
    expect(openWeekdays(undefined)).toBeNull();
  });

  test("an end without a beginning starts today", () => {
    const today = "2026-11-26";
    expect(openFromToday({ to: "2026-11-28" }, today)).toEqual({ from: today, to: "2026-11-28" });
    expect(sorted(openWeekdays(openFromToday({ to: "2026-11-25" }, today)))).toEqual([]);
    expect(openFromToday({ from: "2026-11-28" }, today)).toEqual({ from: "2026-11-28" });
    expect(openFromToday(undefined, today)).toBeUndefined();
  });

  test("hours past midnight belong to the day on which they begin; only machines and labs keep hours", () => {
    const plan = [
      { day: 7, from: 1320, to: 1560 },
      { day: 2, from: 480, to: 720 },
      { day: 2, from: 780, to: 1080 },
    ];
    expect(openingWeekdays("equipment", plan)).toEqual([2, 7]);
    expect(openingWeekdays("lab", [])).toEqual([]);
    expect(openingWeekdays("training", plan)).toEqual([]);
    expect(openingWeekdays("partner", plan)).toEqual([]);
  });
});
