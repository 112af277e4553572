import { Fragment } from "react";
import { formatDate, formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { EntryEvent } from "./entry-event.tsx";
import { EntryMessage } from "./entry-message.tsx";
import type { Enquiry, Entry } from "./inbox-state.ts";
import { useOutbox } from "./outbox.ts";
import { OutgoingList } from "./outgoing-list.tsx";

interface ThreadEntriesProps {
  enquiry: Enquiry;
  /** Oldest first. */
  entries: readonly Entry[];
  earlier: { busy: boolean; show: () => void } | null;
  /** Where the reader had left off when the thread was opened. */
  firstUnreadId: string | null;
  onReport: (entry: Entry) => void;
}

/** What was said and what happened, day by day. */
export function ThreadEntries({ enquiry, entries, earlier, firstUnreadId, onReport }: ThreadEntriesProps) {
  const arrived = new Set(entries.map(({ id }) => id));
  const outgoing = useOutbox(enquiry.id).filter(({ messageId }) => !arrived.has(messageId));
  return (
    <ol className="grid content-end gap-2.5" aria-label={t("enquiries.thread")}>
      {earlier && (
        <li className="justify-self-center">
          <Button size="s" busy={earlier.busy} onClick={earlier.show}>
            {t("enquiries.show-earlier")}
          </Button>
        </li>
      )}
      {entries.map((entry, index) => (
        <Fragment key={entry.id}>
          {dayOf(entry) !== dayOf(entries[index - 1]) && <DayRule at={entry.at} />}
          {entry.id === firstUnreadId && (
            <li className="flex items-center gap-3 text-12 text-accent before:h-px before:flex-1 before:bg-accent after:h-px after:flex-1 after:bg-accent">
              {t("enquiries.new-from-here")}
            </li>
          )}
          <li id={`entry-${entry.id}`}>
            {entry.kind === "event" ? <EntryEvent entry={entry} /> : <EntryMessage entry={entry} onReport={onReport} />}
            {entry.id === enquiry.otherRead?.entryId && (
              <p className="mt-1 text-end text-12 text-ink-faint num">
                {t("enquiries.seen", {
                  name: enquiry.other.name,
                  at: formatDateTime(enquiry.otherRead.at, { weekday: false }),
                })}
              </p>
            )}
          </li>
        </Fragment>
      ))}
      <OutgoingList enquiryId={enquiry.id} outgoing={outgoing} />
    </ol>
  );
}

const dayOf = (entry: Entry | undefined) => entry && formatDate(entry.at, { year: "always" });

function DayRule({ at }: { at: string }) {
  return (
    <li className="flex items-center gap-3 text-12 text-ink-faint before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      <time dateTime={at}>{formatDate(at, { weekday: true })}</time>
    </li>
  );
}
