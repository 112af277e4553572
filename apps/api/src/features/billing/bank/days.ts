const DAY = 24 * 60 * 60 * 1000;

/** A calendar day that has begun nowhere on earth yet. */
export function isFuture(day: string, now: Date): boolean {
  return new Date(day).getTime() > now.getTime() + DAY;
}
