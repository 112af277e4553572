import { formatDateTime } from "./format-time.ts";
import { isTurn, type TrailEntryView, trailSentence } from "./trail-words.ts";

/** Entries as a trail shows them. */
export const trailRows = (entries: readonly TrailEntryView[]) =>
  entries.map((entry) => ({
    key: entry.id,
    at: formatDateTime(entry.at, { weekday: false }),
    dateTime: entry.at,
    sentence: trailSentence(entry),
    reason: entry.reason,
    changed: isTurn(entry),
  }));
