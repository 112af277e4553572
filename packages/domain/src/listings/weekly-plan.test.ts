import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MINUTES, mergeWindows, weeklyMinutes, type WeeklyWindow } from "./weekly-plan.ts";

const window = fc
  .record({
    day: fc.integer({ min: 1, max: 7 }),
    from: fc.integer({ min: 0, max: 1439 }),
    length: fc.integer({ min: 1, max: DAY_MINUTES }),
  })
  .map(({ day, from, length }): WeeklyWindow => ({ day, from, to: from + length }));
const plan = fc.array(window, { maxLength: 12 });
const covers = (windows: readonly WeeklyWindow[], day: number, minute: number) =>
  windows.some((each) => each.day === day && each.from <= minute && minute < each.to);

describe("a weekly plan", () => {
  test("windows that touch become one", () => {
    expect(
      mergeWindows([
        { day: 1, from: 720, to: 1080 },
        { day: 1, from: 480, to: 720 },
      ]),
    ).toEqual([{ day: 1, from: 480, to: 1080 }]);
  });

  test("merging covers the same minutes and can be done twice", () => {
    fc.assert(
      fc.property(
        plan,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 2 * DAY_MINUTES - 1 }),
        (windows, day, minute) => {
          const merged = mergeWindows(windows);
          expect(covers(merged, day, minute)).toBe(covers(windows, day, minute));
          expect(mergeWindows(merged)).toEqual(merged);
          expect(weeklyMinutes(merged)).toBe(weeklyMinutes(windows));
        },
      ),
    );
  });

  test("its minutes are those of the week that some window covers", () => {
    fc.assert(
      fc.property(plan, (windows) => {
        const week = Array.from({ length: 7 * DAY_MINUTES }, () => false);
        for (const { day, from, to } of windows)
          for (let minute = from; minute < to; minute += 1)
            week[((day - 1) * DAY_MINUTES + minute) % week.length] = true;
        expect(weeklyMinutes(windows)).toBe(week.filter(Boolean).length);
      }),
    );
  });
});
