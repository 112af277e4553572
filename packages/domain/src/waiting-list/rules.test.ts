import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isLiveWait,
  keptUntil,
  nextWaitStatus,
  OFFER_LEAST_MINUTES,
  OFFER_MINUTES,
  OFFER_TOO_LATE_MINUTES,
  offerUntil,
  unitsToOffer,
  WAIT_LIFECYCLE,
  waitDue,
  waitUntil,
} from "./rules.ts";
import { WAIT_ACTIONS, WAIT_STATUSES } from "./schemas.ts";

const MINUTE = 60_000;
const now = new Date("2026-11-23T02:00:00Z");
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * MINUTE);

describe("a wait", () => {
  test("ends for good: what is over leads nowhere", () => {
    for (const status of WAIT_STATUSES.filter((each) => !isLiveWait(each)))
      for (const action of WAIT_ACTIONS) expect(nextWaitStatus(status, action)).toBeNull();
  });

  test("is offered something only while it stands in line, so never after leaving, declining or the end", () => {
    expect(WAIT_STATUSES.filter((status) => nextWaitStatus(status, "offer") !== null)).toEqual(["waiting"]);
    expect(WAIT_STATUSES.filter((status) => nextWaitStatus(status, "take") !== null)).toEqual(["offered"]);
  });

  test("can be left at any time while it lasts", () => {
    expect(WAIT_STATUSES.filter((status) => nextWaitStatus(status, "leave") !== null)).toEqual(["waiting", "offered"]);
    expect(Object.keys(WAIT_LIFECYCLE)).toEqual([...WAIT_STATUSES]);
  });

  test("lasts until the notice before the start, or as much shorter as is wished", () => {
    const start = inMinutes(600);
    expect(waitUntil(null, start, 60)).toEqual(inMinutes(540));
    expect(waitUntil(inMinutes(120), start, 60)).toEqual(inMinutes(120));
    expect(waitUntil(inMinutes(900), start, 60)).toEqual(inMinutes(540));
  });

  test("is moved on by time at its end, or at the end of its offer", () => {
    const times = { until: inMinutes(60), offerUntil: inMinutes(15) };
    expect(waitDue({ ...times, status: "waiting" })).toEqual(inMinutes(60));
    expect(waitDue({ ...times, status: "offered" })).toEqual(inMinutes(15));
    expect(waitDue({ ...times, status: "taken" })).toBeNull();
  });
});

describe("an offer", () => {
  test.each([
    ["two hours when there is a day", 24 * 60, 120],
    ["a quarter of what is left when that is less", 240, 60],
    ["a quarter of an hour at least", 30, 15],
    ["what is left when that is less still", 10, 10],
  ])("lasts %s", (_title, left, minutes) => {
    expect(offerUntil(now, inMinutes(left))).toEqual(inMinutes(minutes));
  });

  test("is not made when there is no time to take it", () => {
    expect(offerUntil(now, inMinutes(4))).toBeNull();
    expect(offerUntil(now, inMinutes(-60))).toBeNull();
  });

  test("never ends after the wait, nor sooner than it can be read of, and its place is kept beyond it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 1_000_000 }), (seconds) => {
        const until = new Date(now.getTime() + seconds * 1000);
        const end = offerUntil(now, until);
        if (end === null) {
          expect(seconds).toBeLessThan(OFFER_TOO_LATE_MINUTES * 60);
          return;
        }
        const length = end.getTime() - now.getTime();
        expect(end.getTime()).toBeLessThanOrEqual(until.getTime());
        expect(length).toBeLessThanOrEqual(OFFER_MINUTES * MINUTE);
        expect(length).toBeGreaterThanOrEqual(Math.min(OFFER_LEAST_MINUTES * MINUTE, seconds * 1000));
        expect(keptUntil(end).getTime()).toBeGreaterThan(end.getTime());
      }),
    );
  });

  test("is of all units that are wanted, or of fewer where they say so", () => {
    expect(unitsToOffer({ units: 3, fewer: false }, 3)).toBe(3);
    expect(unitsToOffer({ units: 3, fewer: false }, 2)).toBe(0);
    expect(unitsToOffer({ units: 3, fewer: true }, 2)).toBe(2);
    expect(unitsToOffer({ units: 3, fewer: true }, 0)).toBe(0);
    expect(unitsToOffer({ units: 3, fewer: true }, 8)).toBe(3);
  });
});
