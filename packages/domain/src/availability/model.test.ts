import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FreeSegment } from "./facts.ts";
import { fitRefusal, startsOf } from "./fit.ts";
import { freeSegments, openSegments } from "./open.ts";
import { factsIn, occupancyIn, stretch } from "./testing/arbitrary.ts";
import { MINUTE, minutesOf, Model } from "./testing/model.ts";

const runs = { numRuns: 80 };
const scene = stretch.chain((where) =>
  fc.record({ where: fc.constant(where), facts: factsIn(where), occupancy: occupancyIn(where) }),
);

const covering = <T extends { from: number; to: number }>(segments: readonly T[], instant: number) =>
  segments.find(({ from, to }) => from <= instant && instant < to);

function expectTidy(segments: readonly FreeSegment[]) {
  for (const [at, { from, to, capacity, occupied }] of segments.entries()) {
    const before = segments[at - 1];
    expect(from).toBeLessThan(to);
    expect(occupied).toBeLessThanOrEqual(capacity);
    if (before === undefined) continue;
    expect(before.to).toBeLessThanOrEqual(from);
    if (before.to === from) expect([before.capacity, before.occupied]).not.toEqual([capacity, occupied]);
  }
}

describe("beside a model that looks at every minute", () => {
  test("open time is the hours, exceptions, closures and units of each minute", () => {
    fc.assert(
      fc.property(scene, ({ where, facts, occupancy }) => {
        const model = new Model(facts, occupancy, where);
        const open = openSegments(facts, where);
        const expected = (minute: number) => (model.isOpen(minute) ? model.capacity(minute) : null);
        const wrong = minutesOf(where).filter((at) => (covering(open, at)?.capacity ?? null) !== expected(at));
        expect(wrong).toEqual([]);
      }),
      runs,
    );
  });

  test("free time knows how much of each minute is taken, in as few pieces as there can be", () => {
    fc.assert(
      fc.property(scene, ({ where, facts, occupancy }) => {
        const model = new Model(facts, occupancy, where);
        const free = freeSegments(facts, occupancy, where);
        expectTidy(free);
        const expected = (minute: number) =>
          model.isOpen(minute) ? Math.min(model.capacity(minute), model.occupied(minute)) : null;
        const wrong = minutesOf(where).filter((at) => (covering(free, at)?.occupied ?? null) !== expected(at));
        expect(wrong).toEqual([]);
      }),
      runs,
    );
  });

  test("a booking fits when every minute is open, it keeps the step, and there are units with its buffers", () => {
    const asked = fc.record({
      at: fc.integer({ min: 0, max: 3 * 24 * 60 - 1 }),
      steps: fc.integer({ min: 1, max: 8 }),
      units: fc.integer({ min: 1, max: 3 }),
      step: fc.constantFrom("quarter-hour" as const, "hour" as const),
    });
    fc.assert(
      fc.property(scene, fc.array(asked, { minLength: 5, maxLength: 20 }), ({ where, facts, occupancy }, requests) => {
        const model = new Model(facts, occupancy, where);
        const openings = openSegments(facts, where);
        for (const { at, steps, units, step } of requests) {
          const length = (step === "hour" ? 60 : 15) * MINUTE;
          const stepped = { ...facts, settings: { ...facts.settings, step } };
          // Half of them begin where hours begin, or they would hardly ever fit.
          const start =
            at % 2 === 0 ? where.from + at * MINUTE : (openings[at % (openings.length || 1)]?.from ?? where.from);
          const request = { from: start, to: start + steps * length, units };
          const isWithin = minutesOf(request).every((minute) => model.isOpen(minute));
          const isStepped = model.isOnGrid(request.from, length) && model.isOnGrid(request.to, length);
          const expected = units <= facts.units && isWithin && isStepped && model.hasRoom(request);
          expect(fitRefusal(stepped, occupancy, request, where.from) === null).toBe(expected && start >= where.from);
        }
      }),
      runs,
    );
  });

  test("the starts that are offered are those that fit, for every step", () => {
    const steps = fc.constantFrom(
      "quarter-hour" as const,
      "hour" as const,
      "half-day" as const,
      "day" as const,
      "shift" as const,
    );
    fc.assert(
      fc.property(scene, steps, fc.integer({ min: 1, max: 3 }), ({ where, facts, occupancy }, step, count) => {
        const shifts = [
          { name: "Early", from: 360, to: 840 },
          { name: "Late", from: 840, to: 1320 },
          { name: "Night", from: 1320, to: 1800 },
        ];
        const stepped = { ...facts, settings: { ...facts.settings, step, shifts, minSteps: count, maxSteps: count } };
        const starts = startsOf(stepped, occupancy, { range: where, need: { steps: count }, units: 1 }, where.from);
        for (const start of starts)
          expect(fitRefusal(stepped, occupancy, { ...start, units: 1 }, where.from)).toBeNull();
        if (step !== "quarter-hour" && step !== "hour") return;
        const length = count * (step === "hour" ? 60 : 15) * MINUTE;
        const fitting = minutesOf(where).filter(
          (from) => fitRefusal(stepped, occupancy, { from, to: from + length, units: 1 }, where.from) === null,
        );
        expect(starts.map(({ from }) => from)).toEqual(fitting);
      }),
      runs,
    );
  });
});
