import type { AvailabilityFacts } from "@commonbench/domain/availability/facts";
import { USUAL_SETTINGS } from "@commonbench/domain/availability/settings";
import { expect, test } from "vitest";
import { bookable, freeByDay, startsOn, wallMinutes } from "./free.ts";
import { weekOf } from "./week-rows.ts";

const HOUR = 3_600_000;
const facts = (change: Partial<AvailabilityFacts> = {}): AvailabilityFacts => ({
  timeZone: "Asia/Hong_Kong",
  plan: [1, 2, 3, 4, 5].map((day) => ({ day, from: 540, to: 1080 })),
  units: 1,
  exceptions: [],
  closures: [],
  settings: { ...USUAL_SETTINGS, bufferAfter: 60 },
  ...change,
});
const hk = (text: string): number => Date.parse(`${text}+08:00`);
const monday = "2026-11-23";
const now = hk("2026-11-22T12:00");
const booked = [{ from: hk("2026-11-23T11:00"), to: hk("2026-11-23T14:00"), unit: 1 }];

test("what can be booked leaves out what others have, and room for one's own buffer before it", () => {
  const free = { facts: facts(), occupancy: { taken: booked, busy: [] }, now };
  const range = { from: hk("2026-11-23T00:00"), to: hk("2026-11-24T00:00") };
  expect(bookable(free, range, 1)).toEqual([
    { from: hk("2026-11-23T09:00"), to: hk("2026-11-23T10:00") },
    { from: hk("2026-11-23T14:00"), to: hk("2026-11-23T18:00") },
  ]);
  expect(freeByDay(free, [monday, "2026-11-28"], 1)).toEqual(
    new Map([
      [monday, { open: 540, free: 300 }],
      ["2026-11-28", { open: 0, free: 0 }],
    ]),
  );
  expect(startsOn(free, monday, 2, 1).map(({ from }) => new Date(from + 8 * HOUR).getUTCHours())).toEqual([14, 15, 16]);
});

test("a week shows the open hours of its days, each cell as what it is", () => {
  const free = { facts: facts(), occupancy: { taken: booked, busy: [] }, now };
  const { rows, hours } = weekOf(free, [monday, "2026-11-28"], 1);
  expect(hours).toEqual({ from: 540, to: 1080 });
  expect(rows[0]?.cells.map(({ state }) => state)).toEqual([
    "free",
    "taken",
    "taken",
    "taken",
    "taken",
    "free",
    "free",
    "free",
    "free",
  ]);
  expect(new Set(rows[1]?.cells.map(({ state }) => state))).toEqual(new Set(["closed"]));
});

test("the night on which clocks go back has an hour more", () => {
  const sydney = facts({ timeZone: "Australia/Sydney", plan: [{ day: 7, from: 0, to: 1440 }] });
  const free = { facts: sydney, occupancy: { taken: [], busy: [] }, now: Date.parse("2026-04-01T00:00Z") };
  const { rows } = weekOf(free, ["2026-04-05"], 1);
  expect(rows[0]?.cells).toHaveLength(25);
  expect(wallMinutes("Australia/Sydney", rows[0]?.cells.at(-1)?.from ?? 0)).toBe(23 * 60);
});
