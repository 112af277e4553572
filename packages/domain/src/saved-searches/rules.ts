import type { ListingFilters } from "../listings/filters.ts";
import type { AlertPace } from "./schemas.ts";

/** Past this nobody reads what they are told. */
export const MOST_SAVED_SEARCHES = 50;

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** China Standard Time, which has had no summer time since 1991: digests are there when work begins. */
const ALLIANCE_OFFSET_MS = 8 * HOUR_MS;
const DIGEST_HOUR_MS = 8 * HOUR_MS;
const MONDAY = 1;

/** Whether anything is asked for; to be told of everything is what the newest listings are for. */
export function asksForSomething(text: string, filters: ListingFilters): boolean {
  return (
    text !== "" || Object.values(filters).some((value) => (Array.isArray(value) ? value.length > 0 : value != null))
  );
}

/**
 * When a search is looked at next: strictly after `now`, at eight in the morning in China, for `weekly` on a Monday.
 * Null for a pace that keeps no timetable.
 */
export function nextDigest(pace: AlertPace, now: Date): Date | null {
  if (pace !== "daily" && pace !== "weekly") return null;
  const local = now.getTime() + ALLIANCE_OFFSET_MS - DIGEST_HOUR_MS;
  let day = Math.floor(local / DAY_MS) + 1;
  // 1 January 1970 was a Thursday.
  if (pace === "weekly") while ((day + 4) % 7 !== MONDAY) day += 1;
  return new Date(day * DAY_MS + DIGEST_HOUR_MS - ALLIANCE_OFFSET_MS);
}
