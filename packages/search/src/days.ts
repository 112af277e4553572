const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The alliance keeps one time, UTC+8 without daylight saving; a session's date is its date there. */
const OFFSET = 8 * HOUR;

/** Days since 1970 of an instant, by the alliance's clock; null when it is no instant. */
export function dayOf(instant: string): number | null {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? null : Math.floor((at + OFFSET) / DAY);
}

/** Days since 1970 of an ISO date. */
export function dayOfDate(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);
}

/** Year and month of a day: 2026-11. */
export function monthOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 7);
}

/** The months that a range of days touches; null when they are more than `most`. */
export function monthsBetween(from: number, to: number, most: number): string[] | null {
  const months: string[] = [];
  const last = monthOf(to);
  const at = new Date(from * DAY);
  for (at.setUTCDate(1); ; at.setUTCMonth(at.getUTCMonth() + 1)) {
    const month = at.toISOString().slice(0, 7);
    if (month > last) return months;
    if (months.length === most) return null;
    months.push(month);
  }
}
