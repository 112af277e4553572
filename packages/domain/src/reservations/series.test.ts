import { expect, test } from "vitest";
import { occurrencesOf } from "./series.ts";
import { OCCURRENCES_MAX, Repeat } from "./series-schemas.ts";

const first = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });
const starts = (occurrences: readonly { from: Date }[]) => occurrences.map(({ from }) => from.toISOString());
const repeat = (wish: object) => Repeat.parse({ every: "week", until: "2026-12-31", ...wish });

test("every Tuesday and Thursday until a day, that day included", () => {
  const tuesday = first("2026-12-01T02:00:00Z", "2026-12-01T04:00:00Z");
  expect(starts(occurrencesOf(tuesday, repeat({ weekdays: [4, 2], until: "2026-12-10" }), "Asia/Shanghai"))).toEqual([
    "2026-12-01T02:00:00.000Z",
    "2026-12-03T02:00:00.000Z",
    "2026-12-08T02:00:00.000Z",
    "2026-12-10T02:00:00.000Z",
  ]);
});

test("every second week skips the one between", () => {
  const tuesday = first("2026-12-01T02:00:00Z", "2026-12-01T04:00:00Z");
  expect(starts(occurrencesOf(tuesday, repeat({ interval: 2, until: "2026-12-31" }), "Asia/Shanghai"))).toEqual([
    "2026-12-01T02:00:00.000Z",
    "2026-12-15T02:00:00.000Z",
    "2026-12-29T02:00:00.000Z",
  ]);
});

test("keeps the hour on the wall when clocks change, also over midnight", () => {
  const night = first("2027-03-20T21:00:00Z", "2027-03-21T03:00:00Z");
  const nights = occurrencesOf(night, repeat({ every: "day", interval: 7, until: "2027-04-03" }), "Europe/Rome");
  expect(nights.map(({ from, to }) => [from.toISOString(), to.toISOString()])).toEqual([
    ["2027-03-20T21:00:00.000Z", "2027-03-21T03:00:00.000Z"],
    ["2027-03-27T21:00:00.000Z", "2027-03-28T02:00:00.000Z"],
    ["2027-04-03T20:00:00.000Z", "2027-04-04T02:00:00.000Z"],
  ]);
});

test("never more than can be shown", () => {
  const day = first("2026-12-01T02:00:00Z", "2026-12-01T04:00:00Z");
  expect(occurrencesOf(day, repeat({ every: "day", until: "2030-01-01" }), "Asia/Shanghai")).toHaveLength(
    OCCURRENCES_MAX,
  );
});
