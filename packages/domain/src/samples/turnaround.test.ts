import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openOn } from "../availability/days.ts";
import type { AvailabilityFacts } from "../availability/facts.ts";
import { USUAL_SETTINGS } from "../availability/settings.ts";
import { factsIn, stretch } from "../availability/testing/arbitrary.ts";
import { dayAt } from "../availability/zone.ts";
import { clockState, turnaroundOf, workingDayAfter } from "./turnaround.ts";

/** A calendar without an open day is searched for more than a year each time. */
const RUNS = { numRuns: 40 };

const workweek = [1, 2, 3, 4, 5].map((day) => ({ day, from: 9 * 60, to: 18 * 60 }));
const lab = (rest: Partial<AvailabilityFacts> = {}): AvailabilityFacts => ({
  timeZone: "Asia/Hong_Kong",
  plan: workweek,
  units: 1,
  exceptions: [],
  closures: [],
  settings: USUAL_SETTINGS,
  ...rest,
});
/** Wall-clock time of a day of December 2026 in Hong Kong; the 1st is a Tuesday. */
const at = (day: number, hour: number) => new Date(Date.UTC(2026, 11, day, hour - 8));

describe("the turnaround clock", () => {
  test("counts working days after the day of receipt, and ends as the lab shuts", () => {
    expect(turnaroundOf(lab(), at(1, 17), 3)).toEqual({ dueAt: at(4, 18), remindAt: at(3, 9) });
    expect(turnaroundOf(lab(), at(3, 10), 2)?.dueAt).toEqual(at(7, 18));
    expect(turnaroundOf(lab(), at(1, 10), 0)).toEqual({ dueAt: at(1, 18), remindAt: null });
    expect(turnaroundOf(lab(), at(1, 10), 1)).toEqual({ dueAt: at(2, 18), remindAt: null });
  });

  test("rests with the lab: closures and exceptions count", () => {
    const closures = [{ from: "2026-12-02", to: "2026-12-03", label: "Stocktaking", asDay: null }];
    expect(turnaroundOf(lab({ closures }), at(1, 10), 1)?.dueAt).toEqual(at(4, 18));
    const exceptions = [
      { from: "2026-12-05", to: "2026-12-05", effect: { kind: "hours" as const, windows: [{ from: 540, to: 720 }] } },
    ];
    expect(turnaroundOf(lab({ exceptions }), at(4, 10), 1)?.dueAt).toEqual(at(5, 12));
  });

  test("goes by the days of the lab's zone, not of the server's", () => {
    expect(turnaroundOf(lab(), new Date("2026-12-01T16:30:00Z"), 1)?.dueAt).toEqual(at(3, 18));
  });

  test("a lab that never opens again promises nothing", () => {
    expect(turnaroundOf(lab({ plan: [] }), at(1, 10), 1)).toBeNull();
  });

  test("says on time, due today, late", () => {
    const due = at(4, 18);
    const state = (now: Date) => clockState(due, "Asia/Hong_Kong", now);
    expect([at(3, 23), at(4, 0), at(4, 18)].map(state)).toEqual(["on-time", "due-today", "due-today"]);
    expect(state(new Date(at(4, 18).getTime() + 1))).toBe("late");
    expect(clockState(at(5, 0), "Asia/Hong_Kong", at(4, 12))).toBe("due-today");
  });
});

describe("whatever the calendar", () => {
  const calendars = stretch.chain((where) => fc.record({ where: fc.constant(where), facts: factsIn(where) }));
  const days = fc.integer({ min: 1, max: 12 });

  test("exactly as many working days lie between receipt and due date as were agreed, the last one included", () => {
    fc.assert(
      fc.property(calendars, days, fc.integer({ min: 0, max: 72 }), ({ where, facts }, count, hours) => {
        const received = new Date(where.from + hours * 3_600_000);
        const from = dayAt(facts.timeZone, received.getTime());
        const due = workingDayAfter(facts, from, count);
        if (due === null) return;
        const worked = Array.from({ length: due - from }, (_, after) => from + 1 + after);
        expect(worked.filter((day) => openOn(facts, day).length > 0)).toHaveLength(count);
        const turnaround = turnaroundOf(facts, received, count);
        expect(dayAt(facts.timeZone, (turnaround?.dueAt.getTime() ?? 0) - 1)).toBe(due);
        expect(turnaround?.remindAt?.getTime() ?? 0).toBeLessThan(turnaround?.dueAt.getTime() ?? 0);
      }),
      RUNS,
    );
  });

  test("a longer turnaround is never due earlier, and express never later", () => {
    fc.assert(
      fc.property(calendars, days, days, ({ where, facts }, one, other) => {
        const due = (count: number) => turnaroundOf(facts, new Date(where.from), count)?.dueAt.getTime() ?? Infinity;
        expect(due(Math.min(one, other))).toBeLessThanOrEqual(due(Math.max(one, other)));
      }),
      RUNS,
    );
  });
});
