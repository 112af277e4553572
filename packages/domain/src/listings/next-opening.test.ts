import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { nextOpening } from "./next-opening.ts";
import { DAY_MINUTES, mergeWindows, type WeeklyWindow } from "./weekly-plan.ts";

/** Monday 23 November 2026, 10:00 in Guangzhou. */
const MONDAY_TEN = new Date("2026-11-23T02:00:00Z");
const zone = "Asia/Shanghai";
const hour = 60;

describe("the next opening of a weekly plan", () => {
  test("an empty plan never opens", () => {
    expect(nextOpening([], zone, MONDAY_TEN)).toBeNull();
  });

  test("a window later today is the next", () => {
    expect(nextOpening([{ day: 1, from: 14 * hour, to: 18 * hour }], zone, MONDAY_TEN)).toEqual({
      opensAt: "2026-11-23T06:00:00.000Z",
      isOpen: false,
    });
  });

  test("within a window it is open now", () => {
    const plan = [{ day: 1, from: 8 * hour, to: 12 * hour }];
    expect(nextOpening(plan, zone, MONDAY_TEN)).toEqual({ opensAt: MONDAY_TEN.toISOString(), isOpen: true });
  });

  test("the end of a window is not open any more: the next is in a week", () => {
    expect(nextOpening([{ day: 1, from: 8 * hour, to: 10 * hour }], zone, MONDAY_TEN)).toEqual({
      opensAt: "2026-11-30T00:00:00.000Z",
      isOpen: false,
    });
  });

  test("a window of Sunday that passes midnight is still open on Monday", () => {
    const plan = [{ day: 7, from: 20 * hour, to: 35 * hour }];
    expect(nextOpening(plan, zone, MONDAY_TEN)?.isOpen).toBe(true);
  });

  test("the time is the clock's in the listing's zone, also on the day when clocks change", () => {
    // New York springs forward on Sunday 14 March 2027: 09:00 there is 13:00 UTC, on Saturday it was 14:00.
    const plan = [{ day: 7, from: 9 * hour, to: 10 * hour }];
    const saturday = new Date("2027-03-13T15:00:00Z");
    expect(nextOpening(plan, "America/New_York", saturday)?.opensAt).toBe("2027-03-14T13:00:00.000Z");
  });

  test("it is never in the past, never more than eight days ahead, and at a window's start or now", () => {
    const window = fc
      .record({
        day: fc.integer({ min: 1, max: 7 }),
        from: fc.integer({ min: 0, max: 1439 }),
        length: fc.integer({ min: 1, max: DAY_MINUTES }),
      })
      .map(({ day, from, length }): WeeklyWindow => ({ day, from, to: from + length }));
    const now = fc.date({
      min: new Date("2026-01-01T00:00:00Z"),
      max: new Date("2027-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        fc.array(window, { minLength: 1, maxLength: 6 }),
        now,
        fc.constantFrom(zone, "America/New_York", "Europe/Lisbon"),
        (windows, at, timeZone) => {
          const plan = mergeWindows(windows);
          const found = nextOpening(plan, timeZone, at);
          if (found === null) return false;
          const opens = Date.parse(found.opensAt);
          const wall = Temporal.Instant.fromEpochMilliseconds(opens).toZonedDateTimeISO(timeZone);
          const begins = plan.some(({ day, from }) => day === wall.dayOfWeek && from === wall.hour * 60 + wall.minute);
          // A start in the hour that spring skips comes an hour later.
          const skipped = wall.offset !== wall.subtract({ hours: 1 }).offset;
          return (
            opens >= at.getTime() &&
            opens - at.getTime() <= 8.1 * 86_400_000 &&
            (found.isOpen ? opens === at.getTime() : begins || skipped)
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
