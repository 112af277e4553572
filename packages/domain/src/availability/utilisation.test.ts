import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AvailabilityFacts, Busy } from "./facts.ts";
import { USUAL_SETTINGS } from "./settings.ts";
import { factsIn, stretch } from "./testing/arbitrary.ts";
import { MINUTE, minutesOf, Model } from "./testing/model.ts";
import { monthSpan, monthsUntil, utilisationOf } from "./utilisation.ts";

const HOUR = 60;
const allDay = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 }));
const nothing = { blocked: [], booked: [], used: [], since: 0 };
const facts = (timeZone: string, more: Partial<AvailabilityFacts> = {}): AvailabilityFacts => ({
  timeZone,
  plan: allDay,
  units: 1,
  exceptions: [],
  closures: [],
  settings: USUAL_SETTINGS,
  ...more,
});
const busy = (from: string, to: string, units = 1): Busy => ({ from: Date.parse(from), to: Date.parse(to), units });

describe("months", () => {
  test("go back over the year's border", () => {
    expect(monthsUntil("2027-02", 4)).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
  });

  test("are as long as the zone's clocks say", () => {
    const hours = (zone: string, month: string) => utilisationOf(facts(zone), nothing, [month])[0]?.offered ?? 0;
    expect(hours("Asia/Shanghai", "2028-02") / HOUR).toBe(29 * 24);
    expect(hours("Europe/Rome", "2027-03") / HOUR).toBe(31 * 24 - 1);
    expect(hours("Europe/Rome", "2026-10") / HOUR).toBe(31 * 24 + 1);
    expect(hours("Australia/Sydney", "2026-10") / HOUR).toBe(31 * 24 - 1);
    expect(hours("Australia/Lord_Howe", "2027-04") / HOUR).toBe(30 * 24 + 0.5);
  });
});

describe("what was booked and used", () => {
  test("is parted at midnight between two months, by the listing's clocks", () => {
    const booked = [busy("2026-10-31T14:00:00Z", "2026-10-31T18:00:00Z")];
    const [october, november] = utilisationOf(facts("Asia/Shanghai"), { ...nothing, booked }, ["2026-10", "2026-11"]);
    expect([october?.booked, november?.booked]).toEqual([2 * HOUR, 2 * HOUR]);
  });

  test("counts units, and only within the hours", () => {
    const plan = [{ day: 2, from: 9 * HOUR, to: 17 * HOUR }];
    // From Tuesday at 15:00 to Wednesday noon, on two of three machines.
    const booked = [busy("2026-11-03T07:00:00Z", "2026-11-04T04:00:00Z", 2)];
    const used = [busy("2026-11-03T08:00:00Z", "2026-11-03T11:00:00Z", 2)];
    expect(
      utilisationOf(facts("Asia/Shanghai", { plan, units: 3 }), { ...nothing, booked, used }, ["2026-11"]),
    ).toEqual([{ offered: 4 * 8 * 3 * HOUR, booked: 2 * 2 * HOUR, used: 2 * HOUR }]);
  });

  test("what the owner kept was not offered, nor was what came before the listing", () => {
    const blocked = [busy("2026-11-10T00:00:00Z", "2026-11-11T00:00:00Z")];
    const since = Date.parse("2026-10-31T16:00:00Z") + 5 * 24 * HOUR * MINUTE;
    expect(
      utilisationOf(facts("Asia/Shanghai"), { ...nothing, blocked, since }, ["2026-10", "2026-11"]).map(
        ({ offered }) => offered / HOUR,
      ),
    ).toEqual([0, 24 * 24]);
  });

  test("is what a model counts minute by minute, and never more than what was offered", () => {
    const stay = fc.record({
      from: fc.integer({ min: 0, max: 3 * 24 * HOUR }),
      length: fc.integer({ min: 1, max: 40 * HOUR }),
      units: fc.integer({ min: 1, max: 3 }),
    });
    const stays = fc.array(stay, { maxLength: 4 });
    const scene = stretch.chain((where) => fc.record({ where: fc.constant(where), facts: factsIn(where) }));
    fc.assert(
      fc.property(
        scene,
        stays,
        stays,
        fc.integer({ min: 0, max: 24 * HOUR }),
        ({ where, facts: known }, a, b, late) => {
          const at = (each: readonly { from: number; length: number; units: number }[]) =>
            each
              .map(({ from, length, units }) => ({
                from: where.from + from * MINUTE,
                to: Math.min(where.to, where.from + (from + length) * MINUTE),
                units,
              }))
              .filter(({ from, to }) => from < to);
          const happened = { blocked: at(a), booked: at(b), used: at(b.slice(1)), since: where.from + late * MINUTE };
          const present = new Date(where.from + 36 * HOUR * MINUTE).toISOString().slice(0, 7);
          const months = monthsUntil(present, 2);
          const next = new Date(where.to).toISOString().slice(0, 7);
          if (!months.includes(next)) months.push(next);
          const found = utilisationOf(known, happened, months);
          const model = new Model(known, { taken: [], busy: [] }, where);
          const count = (busyTimes: readonly Busy[], minute: number) =>
            busyTimes.reduce((sum, { from, to, units }) => sum + (from <= minute && minute < to ? (units ?? 0) : 0), 0);
          for (const [index, month] of months.entries()) {
            const span = monthSpan(known.timeZone, month);
            const within = minutesOf(where).filter(
              (minute) => minute >= span.from && minute < span.to && minute >= happened.since && model.isOpen(minute),
            );
            const booked = within.reduce((sum, minute) => {
              const left = Math.max(0, model.capacity(minute) - count(happened.blocked, minute));
              return sum + Math.min(left, count(happened.booked, minute));
            }, 0);
            expect(found[index]?.booked).toBe(booked);
            for (const { offered, booked: some, used } of found) {
              expect(some).toBeLessThanOrEqual(offered);
              expect(used).toBeLessThanOrEqual(some);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
