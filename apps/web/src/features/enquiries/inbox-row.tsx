import { Link } from "@tanstack/react-router";
import { PencilLine } from "lucide-react";
import { formatAgo, formatDateTime } from "#web/lib/format-time.ts";
import { formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { inboxParams, type InboxRow as Row, type InboxState } from "./inbox-state.ts";
import { LabelMark } from "./label-mark.tsx";

/** One thread: with whom, about what, the last words, and whether somebody waits. */
export function InboxRow({ row, state, isCurrent }: { row: Row; state: InboxState; isCurrent: boolean }) {
  const { id, other, subject, unread, assignee, labels, hasDraft, lastAt } = row;
  return (
    <li>
      <Link
        to={paths.enquiry(id)}
        search={inboxParams(state)}
        activeProps={{}}
        aria-current={isCurrent ? "true" : undefined}
        data-unread={unread > 0 || undefined}
        className="group grid grid-cols-[28px_minmax(0,1fr)_auto] gap-x-3 border-s-2 border-b border-line border-s-transparent px-4 py-2.5 hover:bg-hover aria-[current]:border-s-accent aria-[current]:bg-accent-soft"
      >
        <Avatar name={other.name} src={other.logo} size="s" />
        <span className="grid min-w-0 gap-0.5">
          <span className="truncate group-data-unread:font-head">{other.name}</span>
          <span className="truncate text-12 text-ink-muted">
            <Mixed>{subject.title}</Mixed>
          </span>
          <span className="truncate text-12 text-ink-faint group-data-unread:text-ink">
            <Mixed>{lastWords(row)}</Mixed>
          </span>
          {(labels.length > 0 || assignee || hasDraft) && (
            <span className="mt-0.5 flex min-w-0 flex-wrap items-center gap-1.5 text-12 text-ink-faint">
              {labels.map((label) => (
                <LabelMark key={label.id} label={label} />
              ))}
              {assignee && <span className="truncate">{assignee.name}</span>}
              {hasDraft && (
                <span className="inline-flex items-center gap-1">
                  <Icon of={PencilLine} size={12} />
                  {t("enquiries.draft")}
                </span>
              )}
            </span>
          )}
        </span>
        <span className="grid content-start justify-items-end gap-1 text-12 whitespace-nowrap text-ink-faint num">
          <time dateTime={lastAt} title={formatDateTime(lastAt)}>
            {formatAgo(lastAt)}
          </time>
          {unread > 0 && (
            <span className="rounded-full bg-accent px-1.5 leading-[1.5] font-head text-on-accent">
              <span className="sr-only">{t("enquiries.unread-count", { count: unread })}</span>
              <span aria-hidden>{formatNumber(unread)}</span>
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}

function lastWords({ last }: Row): string {
  if (last === null) return "";
  if (last.kind === "note") return t("enquiries.last-note", { text: last.text });
  if (last.kind === "contact") return t("enquiries.last-contact");
  if (last.text === "") return t("enquiries.last-files");
  return last.own ? t("enquiries.last-own", { text: last.text }) : last.text;
}
