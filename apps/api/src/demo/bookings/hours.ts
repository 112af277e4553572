import type { WeeklyPlan } from "@commonbench/domain/listings/weekly-plan";

export const WORKDAYS = [1, 2, 3, 4, 5];
export const SIX_DAYS = [...WORKDAYS, 6];
export const EVERY_DAY = [...SIX_DAYS, 7];

export function weekly(
  days: readonly number[],
  ...hours: readonly (readonly [from: number, to: number])[]
): WeeklyPlan {
  return days.flatMap((day) => hours.map(([from, to]) => ({ day, from: from * 60, to: to * 60 })));
}
