import { Temporal } from "temporal-polyfill";

/** Working days after which an application that waits for the secretariat counts as late. */
export const REVIEW_DAYS = 10;

/** The alliance's office hours are counted here, wherever the applicant or the server is. */
export const ALLIANCE_ZONE = "Asia/Shanghai";

/** How the secretariat's time runs: it stands while the organisation is asked for more. */
export interface Clock {
  readonly waitingSince: Date | null;
  readonly waitedDays: number;
}

/** Working days (Monday to Friday) that have begun after the day of `from`, up to and with the day of `to`. */
export function workingDaysBetween(from: Date, to: Date): number {
  const start = localDate(from);
  const days = start.until(localDate(to), { largestUnit: "day" }).days;
  if (days <= 0) return 0;
  const rest = days % 7;
  let count = Math.floor(days / 7) * 5;
  for (let step = 1; step <= rest; step += 1) if (isWorkingDay(start.add({ days: step }))) count += 1;
  return count;
}

/** The first instant of the `days`-th working day after the day of `from`. */
export function startOfWorkingDay(from: Date, days: number): Date {
  let date = localDate(from);
  for (let left = days; left > 0;) {
    date = date.add({ days: 1 });
    if (isWorkingDay(date)) left -= 1;
  }
  return new Date(date.toZonedDateTime(ALLIANCE_ZONE).epochMilliseconds);
}

export function waitingDays(clock: Clock, now: Date): number {
  return clock.waitedDays + (clock.waitingSince === null ? 0 : workingDaysBetween(clock.waitingSince, now));
}

/** The clock runs from `now`; what it had counted stays counted. `dueAt` is the instant from which the answer is late. */
export function runClock(waitedDays: number, now: Date) {
  const left = REVIEW_DAYS + 1 - waitedDays;
  return { waitingSince: now, waitedDays, dueAt: left > 0 ? startOfWorkingDay(now, left) : now };
}

/** The clock stands at what it has counted. */
export function stopClock(clock: Clock, now: Date) {
  return { waitingSince: null, waitedDays: waitingDays(clock, now), dueAt: null };
}

/** The year that a number given at this instant carries. */
export function allianceYear(now: Date): number {
  return localDate(now).year;
}

function localDate(instant: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ALLIANCE_ZONE).toPlainDate();
}

function isWorkingDay(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek <= 5;
}
