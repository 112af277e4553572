import type { BookingSettings } from "@commonbench/domain/availability/settings";
import { STEP_MINUTES } from "@commonbench/domain/availability/settings";
import { formatDuration } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";

/** `6 h`, `2 days`, `1 shift`. */
export function lengthWords(step: BookingSettings["step"], count: number): string {
  const minutes = STEP_MINUTES[step];
  if (minutes !== null) return formatDuration(minutes * count);
  return t(step === "day" ? "reservations.days" : step === "shift" ? "reservations.shifts" : "reservations.half-days", {
    count,
  });
}

const MOST = { "quarter-hour": 48, hour: 24, "half-day": 20, day: 31, shift: 21 } as const;

/** The lengths to choose from: from the shortest on, as many as a list bears. */
export function lengthsOf({ step, minSteps, maxSteps }: BookingSettings, chosen: number): number[] {
  const last = Math.min(maxSteps ?? Number.POSITIVE_INFINITY, minSteps - 1 + MOST[step]);
  const counts = Array.from({ length: last - minSteps + 1 }, (_, index) => minSteps + index);
  return counts.includes(chosen) ? counts : [...counts, chosen].toSorted((a, b) => a - b);
}
