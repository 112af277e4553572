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

const WEEK_MINUTES = 7 * DAY_MINUTES;

/** Minutes a week that the plan offers; what two windows share counts once, also past the end of Sunday. */
export function weeklyMinutes(plan: readonly WeeklyWindow[]): number {
  const spans = plan.flatMap(({ day, from, to }): [number, number][] => {
    const start = (day - 1) * DAY_MINUTES + from;
    const end = (day - 1) * DAY_MINUTES + to;
    if (end <= WEEK_MINUTES) return [[start, end]];
    return [
      [start, WEEK_MINUTES],
      [0, end - WEEK_MINUTES],
    ];
  });
  let reached = 0;
  let sum = 0;
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    sum += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return sum;
}
