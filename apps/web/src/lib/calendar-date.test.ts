import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  lastOf,
  mondayOf,
  monthOf,
  sameDayOf,
  weekdayOf,
  weeksOf,
} from "./calendar-date.ts";

const date = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

test("days are added and counted alike", () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -2000, max: 2000 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days);
    }),
  );
});

test("the weeks of a month begin on Mondays and hold each of its days once", () => {
  fc.assert(
    fc.property(date, (day) => {
      const month = monthOf(day);
      const weeks = weeksOf(month);
      expect(weeks.every((week) => week.length === 7 && weekdayOf(week[0] ?? "") === 1)).toBe(true);
      const own = weeks.flat().filter((each) => monthOf(each) === month);
      expect(own).toHaveLength(Number(lastOf(month).slice(8)));
      expect(own).toContain(day);
    }),
  );
});

test("a month has the same day, or its last", () => {
  expect(sameDayOf("2028-02", "2026-01-31")).toBe("2028-02-29");
  expect(sameDayOf("2026-03", "2026-01-31")).toBe("2026-03-31");
  expect(addMonths("2026-11", 2)).toBe("2027-01");
  expect(mondayOf("2026-11-29")).toBe("2026-11-23");
});
