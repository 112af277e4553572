import { formatDateTime } from "#web/lib/format-time.ts";
import { isTurn, type TrailEntryView, trailSentence } from "#web/lib/trail-words.ts";
import type { TrailEntry } from "#web/ui/trail.tsx";

export const trailEntries = (entries: readonly TrailEntryView[]): TrailEntry[] =>
  entries.map((entry) => ({
    key: entry.id,
    at: formatDateTime(entry.at),
    dateTime: entry.at,
    sentence: trailSentence(entry),
    reason: entry.reason,
    changed: isTurn(entry),
  }));
