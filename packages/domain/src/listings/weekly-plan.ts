import { z } from "zod";

export const DAY_MINUTES = 24 * 60;

/** A window of wall-clock time in the listing's zone. `day` is ISO (1 = Monday); `to` passes 1440 when it crosses midnight. */
export const WeeklyWindow = z
  .object({
    day: z.number().int().min(1).max(7),
    from: z
      .number()
      .int()
      .min(0)
      .max(DAY_MINUTES - 1),
    to: z
      .number()
      .int()
      .min(1)
      .max(2 * DAY_MINUTES),
  })
  .refine(({ from, to }) => to > from && to - from <= DAY_MINUTES, { path: ["to"], error: "ends-before-start" });
export type WeeklyWindow = z.infer<typeof WeeklyWindow>;

export const WeeklyPlan = z.array(WeeklyWindow).max(60).transform(mergeWindows);
export type WeeklyPlan = z.infer<typeof WeeklyPlan>;

/** Sorted, with windows that touch or overlap on one day made one; half-open, so 08:00-12:00 and 12:00-18:00 become one. */
export function mergeWindows(windows: readonly WeeklyWindow[]): WeeklyWindow[] {
  const merged: WeeklyWindow[] = [];
  for (const window of [...windows].sort((a, b) => a.day - b.day || a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1);
    const joins = last !== undefined && last.day === window.day && window.from <= last.to;
    if (joins && Math.max(last.to, window.to) - last.from <= DAY_MINUTES) last.to = Math.max(last.to, window.to);
    else merged.push({ ...window });
  }
  return merged;
}

/** Minutes a week that the plan offers. */
export function weeklyMinutes(plan: readonly WeeklyWindow[]): number {
  return plan.reduce((sum, { from, to }) => sum + (to - from), 0);
}
