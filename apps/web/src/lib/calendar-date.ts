/** Calendar dates are `2026-11-26` and months `2026-11`: no clock, no zone. */
const DAY = 86_400_000;

const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const text = (at: number): string => new Date(at).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => text(utc(date) + days * DAY);

/** Days from one to the other; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((utc(to) - utc(from)) / DAY);

/** 1 is Monday. */
export const weekdayOf = (date: string): number => ((new Date(utc(date)).getUTCDay() + 6) % 7) + 1;

export const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date));

export const monthOf = (date: string): string => date.slice(0, 7);

export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

export const lastOf = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1);

/** The same day of another month, or its last. */
export function sameDayOf(month: string, date: string): string {
  const last = lastOf(month);
  const wanted = `${month}-${date.slice(8)}`;
  return wanted > last ? last : wanted;
}

/** Every day between two, both included. */
export function datesBetween(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index));
}

/** The month as its weeks, each from Monday to Sunday, with the days of its neighbours that fill them. */
export function weeksOf(month: string): string[][] {
  const first = mondayOf(`${month}-01`);
  const count = Math.ceil((daysBetween(first, lastOf(month)) + 1) / 7);
  return Array.from({ length: count }, (_, week) =>
    datesBetween(addDays(first, week * 7), addDays(first, week * 7 + 6)),
  );
}

/** Whether a text is a day that there is. */
export const isCalendarDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utc(text)) && addDays(text, 0) === text;
