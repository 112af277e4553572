import fc from "fast-check";
import { mergeWindows } from "../../listings/weekly-plan.ts";
import type { AvailabilityFacts, ExceptionEffect, Occupancy } from "../facts.ts";
import { type DayWindow, USUAL_SETTINGS } from "../settings.ts";
import { MINUTE, type Stretch, stretchOf } from "./model.ts";

/** Days on which something happens to clocks or calendars, and plain ones. */
const STRETCHES: readonly [string, string][] = [
  ["Europe/Rome", "2027-03-27"],
  ["Europe/Rome", "2026-10-24"],
  ["Australia/Sydney", "2026-10-03"],
  ["Australia/Sydney", "2027-04-03"],
  ["Australia/Lord_Howe", "2027-04-03"],
  ["Africa/Cairo", "2026-10-29"],
  ["Asia/Shanghai", "2028-02-28"],
  ["America/New_York", "2026-12-31"],
];
const DAYS = 3;

export const stretch = fc.constantFrom(...STRETCHES).map(([zone, date]) => stretchOf(zone, date, DAYS));

/** Odd minutes too, and 24:00, and hours that pass midnight. */
const dayWindow: fc.Arbitrary<DayWindow> = fc
  .record({
    from: fc.oneof(fc.constantFrom(0, 60, 120, 150, 480, 1320), fc.integer({ min: 0, max: 1439 })),
    length: fc.oneof(fc.constantFrom(30, 60, 480, 1440), fc.integer({ min: 1, max: 1440 })),
  })
  .map(({ from, length }) => ({ from, to: from + length }));

const plan = fc
  .array(
    fc
      .record({ day: fc.integer({ min: 1, max: 7 }), window: dayWindow })
      .map(({ day, window }) => ({ day, ...window })),
    { maxLength: 10 },
  )
  .map(mergeWindows);

const effect: fc.Arbitrary<ExceptionEffect> = fc.oneof(
  fc.constant<ExceptionEffect>({ kind: "closed" }),
  fc.array(dayWindow, { minLength: 1, maxLength: 2 }).map((windows): ExceptionEffect => ({ kind: "hours", windows })),
  fc.integer({ min: 1, max: 4 }).map((units): ExceptionEffect => ({ kind: "units", units })),
);

function dates({ timeZone, from }: Stretch): fc.Arbitrary<{ from: string; to: string }> {
  const date = (days: number) =>
    new Date(from + days * 86_400_000 + 43_200_000).toLocaleDateString("sv-SE", { timeZone });
  return fc
    .tuple(fc.integer({ min: -1, max: DAYS }), fc.integer({ min: 0, max: 2 }))
    .map(([first, more]) => ({ from: date(first), to: date(first + more) }));
}

export function factsIn(where: Stretch): fc.Arbitrary<AvailabilityFacts> {
  const exception = fc.tuple(dates(where), effect).map(([span, each]) => ({ ...span, effect: each }));
  const closure = fc
    .tuple(dates(where), fc.option(fc.integer({ min: 1, max: 7 })))
    .map(([span, asDay]) => ({ ...span, asDay, label: "Rest" }));
  const buffer = fc.constantFrom(0, 0, 10, 45);
  return fc
    .record({
      plan,
      units: fc.integer({ min: 1, max: 4 }),
      exceptions: fc.array(exception, { maxLength: 2 }),
      closures: fc.array(closure, { maxLength: 1 }),
      unitKind: fc.constantFrom("single" as const, "pool" as const),
      bufferBefore: buffer,
      bufferAfter: buffer,
    })
    .map(({ unitKind, bufferBefore, bufferAfter, ...rest }) => ({
      ...rest,
      timeZone: where.timeZone,
      settings: { ...USUAL_SETTINGS, unitKind, bufferBefore, bufferAfter, noticeMinutes: 0 },
    }));
}

/** Stretches of one unit do not overlap: the database sees to it. */
export function occupancyIn(where: Stretch): fc.Arbitrary<Occupancy> {
  const length = (where.to - where.from) / MINUTE;
  const gaps = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 600 })), { maxLength: 4 });
  const busy = fc.record({
    from: fc.integer({ min: 0, max: length }),
    length: fc.integer({ min: 1, max: 300 }),
    units: fc.option(fc.integer({ min: 1, max: 2 })),
  });
  return fc.tuple(fc.array(gaps, { maxLength: 4 }), fc.array(busy, { maxLength: 1 })).map(([units, outside]) => ({
    taken: units.flatMap((spans, index) => {
      let at = where.from;
      return spans.map(([gap, taken]) => {
        const from = at + gap * MINUTE;
        at = from + taken * MINUTE;
        return { unit: index + 1, from, to: at };
      });
    }),
    busy: outside.map((each) => ({
      from: where.from + each.from * MINUTE,
      to: where.from + (each.from + each.length) * MINUTE,
      units: each.units,
    })),
  }));
}
