import type { ReactNode } from "react";

export interface TrailEntry {
  key: string;
  /** Formatted time. */
  at: ReactNode;
  /** Machine-readable time. */
  dateTime?: string;
  /** Who did what. */
  sentence: ReactNode;
  /** Why, in their words. */
  reason?: ReactNode;
  /** The standing changed here. */
  changed?: boolean;
}

/** What happened, newest first or oldest first as given; the accent dot marks a change of standing. */
export function Trail({ entries }: { entries: readonly TrailEntry[] }) {
  return (
    <ol className="trail text-13">
      {entries.map((entry) => (
        <li key={entry.key} data-changed={entry.changed || undefined} className="group">
          <time dateTime={entry.dateTime}>{entry.at}</time>
          <div>
            <p>{entry.sentence}</p>
            {entry.reason && <p className="text-12 leading-snug text-ink-faint">{entry.reason}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
