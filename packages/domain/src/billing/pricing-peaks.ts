import { Temporal } from "temporal-polyfill";
import { DAY_MINUTES, type WeeklyWindow } from "../listings/weekly-plan.ts";
import type { Period } from "./pricing-units.ts";
import type { Peak } from "./tariff.ts";

const MINUTE = 60_000;
const DAY = DAY_MINUTES * MINUTE;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * How many minutes of a period fall into each peak. An hour counts by what clocks show while it passes: one that they
 * repeat counts twice, one that they skip not at all. Where peaks meet, the earlier of the list counts.
 */
export function peakMinutes(peaks: readonly Peak[], period: Period): number[] {
  const minutes = peaks.map(() => 0);
  if (peaks.length === 0) return minutes;
  for (const { from, to, offset } of stretches(period)) {
    let left: Stretch[] = [{ from: from + offset, to: to + offset }];
    for (const [at, { windows }] of peaks.entries()) {
      const taken = windows.flatMap((window) => timesOf(window, from + offset, to + offset));
      const rest = taken.reduce(without, left);
      minutes[at] = (minutes[at] ?? 0) + lengthOf(left) - lengthOf(rest);
      left = rest;
    }
  }
  return minutes.map((length) => Math.round(length / MINUTE));
}

const lengthOf = (list: readonly Stretch[]): number => list.reduce((sum, { from, to }) => sum + to - from, 0);

const without = (list: readonly Stretch[], taken: Stretch): Stretch[] =>
  list.flatMap(({ from, to }) =>
    [
      { from, to: Math.min(to, taken.from) },
      { from: Math.max(from, taken.to), to },
    ].filter((part) => part.from < part.to),
  );

/** The period cut where clocks change; within a stretch clocks show the instant plus `offset`. */
function stretches({ from, to, timeZone }: Period): (Stretch & { offset: number })[] {
  const found: (Stretch & { offset: number })[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  while (at.epochMilliseconds < to) {
    const change = at.getTimeZoneTransition("next");
    const end = change === null ? to : Math.min(to, change.epochMilliseconds);
    found.push({ from: at.epochMilliseconds, to: end, offset: at.offsetNanoseconds / 1e6 });
    if (change === null) break;
    at = change;
  }
  return found;
}

/** When a weekly window is, on the scale of wall-clock milliseconds, between two points of it. The epoch was a Thursday. */
function timesOf({ day, from, to }: WeeklyWindow, first: number, last: number): Stretch[] {
  const found: Stretch[] = [];
  for (let date = Math.floor(first / DAY) - 1; date * DAY < last; date++) {
    if ((((date + 3) % 7) + 7) % 7 !== day - 1) continue;
    const midnight = date * DAY;
    found.push({ from: midnight + from * MINUTE, to: midnight + to * MINUTE });
  }
  return found;
}
