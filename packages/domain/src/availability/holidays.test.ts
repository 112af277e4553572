import { describe, expect, test } from "vitest";
import { ClosureFact } from "./facts.ts";
import { HOLIDAY_CALENDARS, holidaysOf, holidayYears } from "./holidays.ts";
import { dayNumber, weekdayOf } from "./zone.ts";

const every = HOLIDAY_CALENDARS.flatMap((calendar) => holidayYears(calendar).map((year) => [calendar, year] as const));
const lunar = new Intl.DateTimeFormat("en-u-ca-chinese", { month: "numeric", day: "numeric", timeZone: "UTC" });
const lunarDate = (date: string) => lunar.format(new Date(`${date}T12:00:00Z`));
const before = (date: string, days: number) =>
  new Date((dayNumber(date) - days) * 86_400_000).toISOString().slice(0, 10);
const find = (year: number, calendar: "hong-kong" | "macao" | "mainland", label: string) =>
  holidaysOf(calendar, year, "en").find((each) => each.label.includes(label))?.from ?? "";

describe.for(every)("the holidays of %s in %i", ([calendar, year]) => {
  const days = holidaysOf(calendar, year, "en");

  test("are closures of that year, in order, apart from each other, and named in every language", () => {
    for (const [at, day] of days.entries()) {
      expect(ClosureFact.parse(day)).toEqual(day);
      expect(day.from.slice(0, 4)).toBe(String(year));
      expect(day.from > (days[at - 1]?.to ?? "")).toBe(true);
    }
    for (const locale of ["zh-Hans", "zh-Hant", "pt"] as const)
      expect(holidaysOf(calendar, year, locale).map(({ from }) => from)).toEqual(days.map(({ from }) => from));
  });

  test("only weekends are worked instead", () => {
    for (const { from, asDay } of days.filter((day) => day.asDay !== null))
      expect([weekdayOf(dayNumber(from)), asDay]).toEqual(weekdayOf(dayNumber(from)) === 6 ? [6, 5] : [7, 1]);
  });

  test("festivals of the Chinese calendar stand where it has them", () => {
    const lunarYear = find(year, calendar, calendar === "mainland" ? "Spring" : "Lunar New Year");
    const dates = holidaysOf(calendar, year, "en").filter(({ from }) => from === lunarYear);
    const reached = Array.from({ length: 6 }, (_, after) => lunarDate(before(lunarYear, -after)));
    expect(dates).toHaveLength(1);
    expect(reached).toContain("1/1");
    if (calendar === "mainland") return;
    for (const [label, expected] of [
      ["Dragon Boat", "5/5"],
      ["Mid-Autumn", "8/16"],
    ] as const)
      expect(lunarDate(find(year, calendar, label))).toBe(expected);
    const substitute = (label: string) =>
      find(year, calendar, label).length > 0 && days.some((day) => day.label === `Day following ${label}`) ? 1 : 0;
    expect(lunarDate(before(find(year, calendar, "Chung Yeung"), substitute("Chung Yeung")))).toBe("9/9");
    const buddha = days.find(({ label }) => label.includes("Buddha"))?.from ?? "";
    const shifted = days.some(({ label }) => label.startsWith("Day following the Buddha")) ? 1 : 0;
    expect(lunarDate(before(buddha, shifted))).toBe("4/8");
  });
});

test("a year that nobody has announced has none", () => {
  expect(holidaysOf("mainland", 2031, "en")).toEqual([]);
});

test("stretches are read over the end of a month", () => {
  expect(holidaysOf("mainland", 2025, "zh-Hans")).toContainEqual({
    from: "2025-01-28",
    to: "2025-02-04",
    label: "春节",
    asDay: null,
  });
});
