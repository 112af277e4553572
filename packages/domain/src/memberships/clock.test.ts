import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  allianceYear,
  REVIEW_DAYS,
  runClock,
  startOfWorkingDay,
  stopClock,
  waitingDays,
  workingDaysBetween,
} from "./clock.ts";

// 2026-11-20 is a Friday. Instants carry +08:00 so that they read as the office reads them.
const friday = new Date("2026-11-20T17:00:00+08:00");
const days = 24 * 60 * 60 * 1000;
const instants = fc.date({ min: new Date("2024-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });

describe("working days", () => {
  test("a weekend does not count", () => {
    expect(workingDaysBetween(friday, new Date("2026-11-22T23:00:00+08:00"))).toBe(0);
    expect(workingDaysBetween(friday, new Date("2026-11-23T00:00:00+08:00"))).toBe(1);
  });

  test("the day is the office's day, not the server's", () => {
    expect(workingDaysBetween(new Date("2026-11-18T15:59:59Z"), new Date("2026-11-18T16:00:00Z"))).toBe(1);
  });

  test("two weeks are ten working days from any day of the week", () => {
    fc.assert(
      fc.property(instants, (from) => {
        expect(workingDaysBetween(from, new Date(from.getTime() + 14 * days))).toBe(10);
      }),
    );
  });

  test("counting in two parts gives what counting at once gives", () => {
    fc.assert(
      fc.property(instants, fc.nat(60 * days), fc.nat(60 * days), (from, first, second) => {
        const middle = new Date(from.getTime() + first);
        const end = new Date(middle.getTime() + second);
        expect(workingDaysBetween(from, middle) + workingDaysBetween(middle, end)).toBe(workingDaysBetween(from, end));
      }),
    );
  });

  test("the n-th working day begins where the count reaches n", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const start = startOfWorkingDay(from, count);
        expect(workingDaysBetween(from, start)).toBe(count);
        expect(workingDaysBetween(from, new Date(start.getTime() - 1))).toBe(count - 1);
      }),
    );
  });

  test("time that runs backwards counts nothing", () => {
    expect(workingDaysBetween(friday, new Date("2026-11-02T00:00:00+08:00"))).toBe(0);
  });
});

describe("the clock of an application", () => {
  test("it is late from the eleventh working day", () => {
    const { dueAt, ...clock } = runClock(0, friday);
    expect(dueAt).toEqual(new Date("2026-12-07T00:00:00+08:00"));
    expect(waitingDays(clock, new Date(dueAt.getTime() - 1))).toBe(REVIEW_DAYS);
    expect(waitingDays(clock, dueAt)).toBe(REVIEW_DAYS + 1);
  });

  test("it stands while the organisation is asked, and goes on from there", () => {
    const asked = stopClock(runClock(0, friday), new Date("2026-11-24T10:00:00+08:00"));
    expect(asked).toEqual({ waitingSince: null, waitedDays: 2, dueAt: null });
    const later = new Date("2027-01-04T10:00:00+08:00");
    expect(waitingDays(asked, later)).toBe(2);
    expect(waitingDays(runClock(asked.waitedDays, later), new Date("2027-01-05T10:00:00+08:00"))).toBe(3);
  });

  test("one that was late already is late at once when it runs again", () => {
    expect(runClock(REVIEW_DAYS + 1, friday).dueAt).toEqual(friday);
  });

  test("the year of a number is the office's year", () => {
    expect(allianceYear(new Date("2026-12-31T15:59:59Z"))).toBe(2026);
    expect(allianceYear(new Date("2026-12-31T16:00:00Z"))).toBe(2027);
  });
});
