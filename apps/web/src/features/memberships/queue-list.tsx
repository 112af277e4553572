import { Link } from "@tanstack/react-router";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { cx } from "#web/ui/cx.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { TabCount, TabLinks, tabClass } from "#web/ui/tabs.tsx";
import { MembershipStatus } from "./membership-status.tsx";

type Queue = Outputs["memberships"]["queue"];
type Row = Queue["rows"][number];

const QUEUES = ["open", "mine", "decided", "all"] as const;

export interface QueueListProps {
  queue: string;
  view: Queue;
  current: string | undefined;
  className?: string | undefined;
}

export function QueueList({ queue, view: { rows, counts }, current, className }: QueueListProps) {
  return (
    <div className={cx("min-h-0 overflow-y-auto border-e border-line", className)}>
      <TabLinks label={t("secretariat.queues")} className="sticky top-0 z-1 bg-page px-4 text-13">
        {QUEUES.map((each) => (
          <Link
            key={each}
            to={paths.queue}
            search={{ queue: each }}
            aria-current={each === queue ? "page" : undefined}
            className={tabClass}
          >
            {t(`secretariat.queue-${each}`)} <TabCount>{counts[each]}</TabCount>
          </Link>
        ))}
      </TabLinks>
      {rows.length === 0 ? (
        <EmptyState className="m-4" why={t("secretariat.queue-empty")} />
      ) : (
        <ul>
          {rows.map((row) => (
            <QueueRow key={row.id} row={row} queue={queue} isCurrent={row.id === current} />
          ))}
        </ul>
      )}
    </div>
  );
}

function QueueRow({ row, queue, isCurrent }: { row: Row; queue: string; isCurrent: boolean }) {
  const { id, number, organisation, status, clock, assignee, awaitingAnswer } = row;
  return (
    <li>
      <Link
        to={paths.membershipFile(id)}
        search={{ queue }}
        aria-current={isCurrent ? "true" : undefined}
        className="grid grid-cols-[36px_minmax(0,1fr)_auto] gap-x-3 border-b border-line border-s-2 border-s-transparent px-4 py-2.5 hover:bg-hover aria-[current]:border-s-accent aria-[current]:bg-accent-soft"
      >
        <Avatar name={organisation.name} />
        <span className="min-w-0">
          <span className="block truncate font-mid">{organisation.name}</span>
          <span className="block truncate text-12 text-ink-muted">
            {[number, t(`organisations.class-${organisation.class}`), organisation.place]
              .filter(Boolean)
              .join(t("ui.list-comma"))}
          </span>
          <span className="mt-0.5 flex gap-3 text-12">
            <MembershipStatus status={status} awaitingAnswer={awaitingAnswer} />
            {assignee && <span className="truncate text-ink-faint">{assignee.name}</span>}
          </span>
        </span>
        {clock.running && (
          <span
            className={cx("text-12 whitespace-nowrap num", clock.late ? "font-head text-critical" : "text-ink-faint")}
          >
            {clock.late
              ? t("secretariat.days-over", { days: -clock.daysLeft })
              : t("secretariat.days-left", { days: clock.daysLeft })}
          </span>
        )}
      </Link>
    </li>
  );
}
