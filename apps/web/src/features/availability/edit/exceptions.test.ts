import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, datesBetween } from "#web/lib/calendar-date.ts";
import { asUsual, rangesOf, withEffect } from "./exceptions.ts";

const closed = { kind: "closed" } as const;
const two = { kind: "units", units: 2 } as const;

test("a day in the middle of a closed week opens, and the rest stays closed", () => {
  const week = withEffect([], datesBetween("2026-12-21", "2026-12-27"), closed);
  expect(asUsual(week, ["2026-12-24"])).toEqual([
    { from: "2026-12-21", to: "2026-12-23", effect: closed, note: "" },
    { from: "2026-12-25", to: "2026-12-27", effect: closed, note: "" },
  ]);
});

test("fewer units and other hours stand beside each other", () => {
  const both = withEffect(withEffect([], ["2026-12-24"], two), ["2026-12-24"], closed);
  expect(both).toHaveLength(2);
  expect(withEffect(both, ["2026-12-24"], { kind: "units", units: 3 })).toHaveLength(2);
});

const dates = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 20 });
const named = (days: readonly number[]): string[] => days.map((day) => addDays("2026-12-01", day));

test("after any painting each day says what was painted last", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(dates, fc.boolean()), { maxLength: 8 }), (strokes) => {
      const model = new Set<string>();
      let exceptions = withEffect([], [], closed);
      for (const [days, on] of strokes) {
        exceptions = on ? withEffect(exceptions, named(days), closed) : asUsual(exceptions, named(days));
        for (const date of named(days))
          if (on) model.add(date);
          else model.delete(date);
      }
      const painted = exceptions.flatMap(({ from, to }) => datesBetween(from, to));
      expect(painted.toSorted()).toEqual([...model].toSorted());
      expect(rangesOf(painted).length).toBeLessThanOrEqual(exceptions.length);
    }),
  );
});
