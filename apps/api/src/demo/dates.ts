const DAY = 24 * 60 * 60 * 1000;

export const daysFrom = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY);

/** ISO date so many days from now. */
export const dayOf = (now: Date, days: number): string => daysFrom(now, days).toISOString().slice(0, 10);

/** The instant of a wall-clock hour in UTC+8 on a day so many days from now: the whole region keeps that time, without daylight saving. */
export function hourOf(now: Date, days: number, hour: number): string {
  return new Date(`${dayOf(now, days)}T${String(hour).padStart(2, "0")}:00:00+08:00`).toISOString();
}
