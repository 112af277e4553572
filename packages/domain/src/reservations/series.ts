import { Temporal } from "temporal-polyfill";
import { OCCURRENCES_MAX, type Repeat } from "./series-schemas.ts";

export interface Occurrence {
  readonly from: Date;
  readonly to: Date;
}

/**
 * Every occurrence, the first included, at the same wall-clock times of the zone: a change of the clocks changes the
 * instant, never the hour on the wall. A wall-clock time that a night skips falls on the hour after.
 */
export function occurrencesOf(first: Occurrence, repeat: Repeat, timeZone: string): Occurrence[] {
  const start = local(first.from, timeZone);
  const end = local(first.to, timeZone);
  const nights = start.toPlainDate().until(end.toPlainDate()).days;
  const found: Occurrence[] = [];
  for (const day of daysOf(start.toPlainDate(), repeat)) {
    const at = (date: Temporal.PlainDate, plainTime: Temporal.PlainTime) =>
      new Date(date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds);
    const from = at(day, start.toPlainTime());
    const to = at(day.add({ days: nights }), end.toPlainTime());
    if (to > from) found.push({ from, to });
    if (found.length === OCCURRENCES_MAX) break;
  }
  return found;
}

function* daysOf(first: Temporal.PlainDate, { every, interval, weekdays, until }: Repeat) {
  const last = Temporal.PlainDate.from(until);
  const monday = first.subtract({ days: first.dayOfWeek - 1 });
  const days = every === "day" ? [first] : (weekdays.length === 0 ? [first.dayOfWeek] : weekdays).map(onDay(monday));
  const step = every === "day" ? { days: interval } : { weeks: interval };
  for (let round = days; ; round = round.map((day) => day.add(step))) {
    for (const day of round) {
      if (Temporal.PlainDate.compare(day, last) > 0) return;
      if (Temporal.PlainDate.compare(day, first) >= 0) yield day;
    }
  }
}

const onDay = (monday: Temporal.PlainDate) => (weekday: number) => monday.add({ days: weekday - 1 });

const local = (instant: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
