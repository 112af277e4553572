import { describe, expect, test } from "vitest";
import type { AvailabilityFacts, Occupancy } from "./facts.ts";
import { firstFree, fitRefusal, nearestAlternatives, startsOf } from "./fit.ts";
import { openSegments, unitSegments } from "./open.ts";
import { type BookingSettings, USUAL_SETTINGS } from "./settings.ts";
import { standingOutside } from "./standing.ts";

const HOUR = 60 * 60_000;
/** Monday 30 November 2026, midnight in Guangzhou. */
const MONDAY = Date.parse("2026-11-29T16:00:00Z");
const at = (hour: number, day = 0) => MONDAY + (day * 24 + hour) * HOUR;
const span = (from: number, to: number) => ({ from, to });
const ask = (from: number, to: number, units = 1) => ({ from, to, units });
/** The week before. */
const now = at(10, -4);
const free: Occupancy = { taken: [], busy: [] };
const workweek = [1, 2, 3, 4, 5].map((day) => ({ day, from: 8 * 60, to: 18 * 60 }));

function facts(settings: Partial<BookingSettings> = {}, rest: Partial<AvailabilityFacts> = {}): AvailabilityFacts {
  const usual = { timeZone: "Asia/Shanghai", plan: workweek, units: 1, exceptions: [], closures: [] };
  return { ...usual, ...rest, settings: { ...USUAL_SETTINGS, ...settings } };
}

describe("a booking", () => {
  test("fits within the hours, at the steps from their beginning on", () => {
    const halfPast = facts({}, { plan: [{ day: 1, from: 8 * 60 + 30, to: 12 * 60 }] });
    expect(fitRefusal(facts(), free, ask(at(8), at(18)), now)).toBeNull();
    expect(fitRefusal(halfPast, free, ask(at(8.5), at(9.5)), now)).toBeNull();
    expect(fitRefusal(halfPast, free, ask(at(9), at(10)), now)).toBe("off-step");
  });

  test.each([
    ["closed", ask(at(17), at(19))],
    ["closed", ask(at(8, 5), at(9, 5))],
    ["closed", ask(at(17), at(9, 1))],
    ["off-step", ask(at(8.25), at(9.25))],
    ["too-many-units", ask(at(8), at(9), 2)],
    ["too-soon", ask(at(9, -4), at(10, -4))],
    ["too-far", ask(at(8, 350), at(9, 350))],
    ["too-short", ask(at(9), at(9))],
  ] as const)("is refused: %s", (reason, request) => {
    expect(fitRefusal(facts(), free, request, now)).toBe(reason);
  });

  test("has a shortest and a longest time, a notice and a horizon", () => {
    const strict = facts(
      { minSteps: 2, maxSteps: 4, noticeMinutes: 4 * 24 * 60, horizonDays: 4, maxUnits: 1 },
      { units: 3 },
    );
    expect(fitRefusal(strict, free, ask(at(10), at(11)), now)).toBe("too-short");
    expect(fitRefusal(strict, free, ask(at(10), at(15)), now)).toBe("too-long");
    expect(fitRefusal(strict, free, ask(at(9), at(11)), now)).toBe("too-soon");
    expect(fitRefusal(strict, free, ask(at(10), at(12)), now)).toBeNull();
    expect(fitRefusal(strict, free, ask(at(10, 1), at(12, 1)), now)).toBe("too-far");
    expect(fitRefusal(strict, free, ask(at(10), at(12), 2), now)).toBe("too-many-units");
  });

  test("buffers need a free machine and no open door", () => {
    const buffered = facts({ bufferBefore: 60, bufferAfter: 30 });
    const taken = { taken: [{ unit: 1, ...span(at(12), at(13)) }], busy: [] };
    expect(fitRefusal(buffered, taken, ask(at(8), at(11)), now)).toBeNull();
    expect(fitRefusal(buffered, taken, ask(at(8), at(12)), now)).toBe("taken");
    expect(fitRefusal(buffered, taken, ask(at(13), at(14)), now)).toBe("taken");
    expect(fitRefusal(buffered, taken, ask(at(14), at(18)), now)).toBeNull();
  });

  test("stays on one machine, or goes from place to place in a pool", () => {
    const taken = {
      taken: [
        { unit: 1, ...span(at(8), at(10)) },
        { unit: 2, ...span(at(10), at(12)) },
      ],
      busy: [],
    };
    expect(fitRefusal(facts({}, { units: 2 }), taken, ask(at(8), at(12)), now)).toBe("taken");
    expect(fitRefusal(facts({ unitKind: "pool" }, { units: 2 }), taken, ask(at(8), at(12)), now)).toBeNull();
  });

  test("what a calendar from outside says takes any unit, or all", () => {
    const outside = (units: number | null) => ({ taken: [], busy: [{ ...span(at(8), at(9)), units }] });
    expect(fitRefusal(facts({}, { units: 2 }), outside(1), ask(at(8), at(9)), now)).toBeNull();
    expect(fitRefusal(facts({}, { units: 2 }), outside(1), ask(at(8), at(9), 2), now)).toBe("taken");
    expect(fitRefusal(facts({}, { units: 2 }), outside(null), ask(at(8), at(9)), now)).toBe("taken");
  });
});

describe("half-days, days and shifts", () => {
  const starts = (
    settings: Partial<BookingSettings>,
    steps: number,
    days: number,
    rest: Partial<AvailabilityFacts> = {},
  ) => startsOf(facts(settings, rest), free, { range: span(at(0), at(0, days)), need: { steps }, units: 1 }, now);

  test("noon divides the hours of a day", () => {
    expect(starts({ step: "half-day" }, 1, 1)).toEqual([span(at(8), at(12)), span(at(12), at(18))]);
    expect(starts({ step: "half-day" }, 1, 1, { plan: [{ day: 1, from: 13 * 60, to: 17 * 60 }] })).toEqual([
      span(at(13), at(17)),
    ]);
  });

  test("several days take the nights and the weekend between them", () => {
    expect(starts({ step: "day" }, 2, 7)).toEqual([
      span(at(8), at(18, 1)),
      span(at(8, 1), at(18, 2)),
      span(at(8, 2), at(18, 3)),
      span(at(8, 3), at(18, 4)),
      span(at(8, 4), at(18, 7)),
    ]);
    expect(fitRefusal(facts({ step: "day" }), free, ask(at(8, 4), at(18, 7)), now)).toBeNull();
    expect(fitRefusal(facts({ step: "day" }), free, ask(at(8), at(12)), now)).toBe("off-step");
  });

  test("shifts are offered where the hours cover them, over midnight too", () => {
    const shifts = [
      { name: "Day", from: 8 * 60, to: 20 * 60 },
      { name: "Night", from: 20 * 60, to: 32 * 60 },
    ];
    const plan = [
      { day: 1, from: 8 * 60, to: 32 * 60 },
      { day: 2, from: 8 * 60, to: 20 * 60 },
    ];
    expect(starts({ step: "shift", shifts }, 1, 2, { plan })).toEqual([
      span(at(8), at(20)),
      span(at(20), at(8, 1)),
      span(at(8, 1), at(20, 1)),
    ]);
    const closed = { closures: [{ from: "2026-12-01", to: "2026-12-01", label: "Rest", asDay: null }] };
    expect(starts({ step: "shift", shifts }, 1, 2, { plan, ...closed })).toEqual([span(at(8), at(20))]);
  });
});

describe("dates", () => {
  test("a closed date is closed from midnight to midnight; an exception of the listing opens it", () => {
    const plan = [{ day: 1, from: 20 * 60, to: 30 * 60 }];
    const closures = [{ from: "2026-12-01", to: "2026-12-03", label: "Rest", asDay: null }];
    const exceptions = [
      { from: "2026-12-02", to: "2026-12-02", effect: { kind: "hours" as const, windows: [{ from: 600, to: 720 }] } },
    ];
    const open = openSegments(facts({}, { plan, closures, exceptions }), span(at(0), at(0, 7)));
    expect(open.map(({ from, to }) => span(from, to))).toEqual([span(at(20), at(24)), span(at(10, 2), at(12, 2))]);
  });

  test("a weekend that is worked has the hours of the weekday it stands for", () => {
    const closures = [{ from: "2026-12-05", to: "2026-12-05", label: "Make-up", asDay: 5 }];
    const open = openSegments(facts({}, { closures }), span(at(0, 5), at(0, 7)));
    expect(open).toEqual([{ ...span(at(8, 5), at(18, 5)), capacity: 1 }]);
  });

  test("fewer units on some dates count for what may be claimed too", () => {
    const exceptions = [{ from: "2026-12-01", to: "2026-12-01", effect: { kind: "units" as const, units: 1 } }];
    expect(unitSegments(facts({}, { units: 3, exceptions }), span(at(22), at(2, 2)))).toEqual([
      { ...span(at(22), at(24)), capacity: 3 },
      { ...span(at(0, 1), at(0, 2)), capacity: 1 },
      { ...span(at(0, 2), at(2, 2)), capacity: 3 },
    ]);
  });

  test.each([
    ["Europe/Rome", "2027-03-28", 23],
    ["Europe/Rome", "2026-10-25", 25],
    ["Australia/Sydney", "2026-10-04", 23],
    ["Australia/Sydney", "2027-04-04", 25],
  ])("in %s %s has %i hours when it is open all day", (timeZone, date, hours) => {
    const plan = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 }));
    const noon = Date.parse(`${date}T12:00:00Z`);
    const closed = [-1, 1].map((days) => new Date(noon + days * 24 * HOUR).toISOString().slice(0, 10));
    const exceptions = closed.map((each) => ({ from: each, to: each, effect: { kind: "closed" as const } }));
    const open = openSegments(facts({}, { timeZone, plan, exceptions }), span(noon - 36 * HOUR, noon + 36 * HOUR));
    expect(open.map(({ from, to }) => (to - from) / HOUR).filter((length) => length > 12)).toEqual([hours]);
  });
});

describe("instead of a booking that does not fit", () => {
  const taken = { taken: [{ unit: 1, ...span(at(10), at(12)) }], busy: [] };

  test("the nearest of the same length are named, the earlier first where two are as near", () => {
    expect(nearestAlternatives(facts(), taken, ask(at(10), at(12)), now)).toEqual([
      span(at(8), at(10)),
      span(at(12), at(14)),
      span(at(13), at(15)),
    ]);
  });

  test("a length that keeps no step is rounded up, and never shorter than allowed", () => {
    const [first] = nearestAlternatives(facts({ minSteps: 2 }), free, ask(at(8.5), at(9)), now);
    expect(first).toEqual(span(at(8), at(10)));
  });

  test("the first that is free for so many hours lies within the dates", () => {
    const query = (hours: number, to: number) => ({ range: span(at(8), to), need: { minutes: hours * 60 }, units: 1 });
    expect(firstFree(facts(), taken, query(3, at(18)), now)).toEqual(span(at(12), at(15)));
    expect(firstFree(facts(), taken, query(3, at(14)), now)).toBeNull();
    expect(firstFree(facts({ step: "day" }), taken, query(12, at(0, 4)), now)).toEqual(span(at(8, 1), at(18, 2)));
    expect(firstFree(facts({ maxSteps: 2 }), free, query(3, at(18)), now)).toBeNull();
  });
});

test("what was booked under other hours is known to stand outside", () => {
  const taken = [
    { unit: 1, ...span(at(8), at(11)) },
    { unit: 2, ...span(at(12), at(14)) },
    { unit: 1, ...span(at(17), at(18.5)) },
  ];
  expect(standingOutside(facts(), taken, { bufferBefore: 0, bufferAfter: 30 })).toEqual([taken[1]]);
});
