import { formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import type { Entry } from "./inbox-state.ts";

type Event = NonNullable<Entry["event"]>;

function sentence(event: Event, who: string, personal: boolean): string {
  switch (event.type) {
    case "assigned":
      return event.assignee === null
        ? t("enquiries.event-unassigned", { who })
        : personal && event.assignee === who
          ? t("enquiries.event-taken", { who })
          : t("enquiries.event-assigned", { who, assignee: event.assignee });
    case "status":
      return t(`enquiries.event-status-${event.status}`, { who });
    case "contact-revoked":
      return t("enquiries.event-contact-revoked", { who });
    case "message-hidden":
      return t("enquiries.event-message-hidden");
    case "message-warned":
      return t("enquiries.event-message-warned", { reason: event.reason });
    case "report-decided":
      return t(`enquiries.event-report-${event.status}`);
    case "blocked":
      return t("enquiries.event-blocked", { who });
    case "unblocked":
      return t("enquiries.event-unblocked", { who });
    default:
      return event satisfies never;
  }
}

/** Something that happened to the thread: a line, not a message. */
export function EntryEvent({ entry: { event, person, organisation, at } }: { entry: Entry }) {
  if (event === null) return null;
  const who = person?.name ?? organisation?.name ?? t("enquiries.the-alliance");
  return (
    <p className="py-1 text-center text-12 text-ink-faint">
      {sentence(event, who, person !== null)}{" "}
      <time dateTime={at} className="num whitespace-nowrap">
        {formatDateTime(at, { weekday: false })}
      </time>
    </p>
  );
}
