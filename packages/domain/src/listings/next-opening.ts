import { Temporal } from "temporal-polyfill";
import { DAY_MINUTES, type WeeklyWindow } from "./weekly-plan.ts";

/**
 * When a weekly plan is open next, as an instant: now if it is open now. The plan is wall-clock time in `timeZone`, so a
 * window begins at the time that clocks there show. Null for an empty plan.
 */
export function nextOpening(
  plan: readonly WeeklyWindow[],
  timeZone: string,
  now: Date,
): { opensAt: string; isOpen: boolean } | null {
  if (plan.length === 0) return null;
  const wall = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const minute = wall.hour * 60 + wall.minute;
  let soonest = Number.POSITIVE_INFINITY;
  // Minutes from today's midnight. Yesterday's windows may pass midnight; next week's count when today's are over.
  for (const { day, from, to } of plan) {
    const days = (day - wall.dayOfWeek + 7) % 7;
    for (const start of [days - 7, days, days + 7].map((offset) => offset * DAY_MINUTES + from)) {
      if (start <= minute && minute < start + (to - from)) return { opensAt: now.toISOString(), isOpen: true };
      if (start > minute && start < soonest) soonest = start;
    }
  }
  return { opensAt: instantAfter(wall, soonest, now), isOpen: false };
}

/** The first instant from now on at which clocks show that time; an hour that clocks repeat has two. */
function instantAfter(wall: Temporal.ZonedDateTime, minutes: number, now: Date): string {
  const time = wall.toPlainDate().toPlainDateTime().add({ minutes });
  const first = time.toZonedDateTime(wall.timeZoneId).epochMilliseconds;
  const instant =
    first >= now.getTime()
      ? first
      : time.toZonedDateTime(wall.timeZoneId, { disambiguation: "later" }).epochMilliseconds;
  return new Date(instant).toISOString();
}
