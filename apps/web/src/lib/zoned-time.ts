import type { When } from "./format-time.ts";

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  clocks.set(zone, made);
  return made;
}

/** What a clock on the wall of that zone shows, as `2026-11-26T14:00`: the value of a date-and-time field. */
export function wallClock(when: When, zone: string): string {
  const parts = clockOf(zone).formatToParts(when instanceof Date ? when : new Date(when));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

const asUtc = (clock: string): number =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(clock) ? Date.parse(`${clock.slice(0, 16)}:00Z`) : Number.NaN;

/** The instant at which that clock shows this; null while the field is not filled. A clock that a zone skips reads as the hour after. */
export function instantAt(clock: string, zone: string): string | null {
  const wanted = asUtc(clock);
  if (Number.isNaN(wanted)) return null;
  const offsetAt = (instant: number): number => asUtc(wallClock(instant, zone)) - instant;
  // The offset differs before and after a change of the clocks, so it is read twice.
  const first = wanted - offsetAt(wanted);
  const second = wanted - offsetAt(first);
  const shown = [second, first].find((instant) => asUtc(wallClock(instant, zone)) === wanted);
  return new Date(shown ?? Math.max(first, second)).toISOString();
}
