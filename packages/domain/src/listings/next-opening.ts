import { Temporal } from "temporal-polyfill";
import type { WeeklyWindow } from "./weekly-plan.ts";

/**
 * When a weekly plan is open next, as an instant: now if it is open now. The plan is wall-clock time in `timeZone`, so a
 * window begins at the time that clocks there show. Null for an empty plan.
 */
export function nextOpening(
  plan: readonly WeeklyWindow[],
  timeZone: string,
  now: Date,
): { opensAt: string; isOpen: boolean } | null {
  const at = now.getTime();
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  let soonest: number | null = null;
  // Yesterday's windows may pass midnight; the same weekday next week counts when today's window is over.
  for (let offset = -1; offset <= 7; offset += 1) {
    const date = today.add({ days: offset });
    for (const window of plan) {
      if (window.day !== date.dayOfWeek) continue;
      const start = instantOf(date, window.from, timeZone);
      if (instantOf(date, window.to, timeZone) <= at) continue;
      if (start <= at) return { opensAt: now.toISOString(), isOpen: true };
      if (soonest === null || start < soonest) soonest = start;
    }
    if (soonest !== null) break;
  }
  return soonest === null ? null : { opensAt: new Date(soonest).toISOString(), isOpen: false };
}

function instantOf(date: Temporal.PlainDate, minutes: number, timeZone: string): number {
  return date.toPlainDateTime().add({ minutes }).toZonedDateTime(timeZone).epochMilliseconds;
}
