import { Link } from "@tanstack/react-router";
import { formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Avatar } from "#web/ui/avatar.tsx";
import { cx } from "#web/ui/cx.ts";
import { MembershipStatus } from "./membership-status.tsx";
import { queueParams, type QueueState } from "./queue-state.ts";

type Row = Outputs["memberships"]["queue"]["rows"][number];

export function QueueRow({ row, state, isCurrent }: { row: Row; state: QueueState; isCurrent: boolean }) {
  const { id, organisation, status, assignee, awaitingAnswer } = row;
  const about = [t(`organisations.class-${organisation.class}`), organisation.place].filter(Boolean);
  return (
    <li>
      <Link
        to={paths.membershipFile(id)}
        search={queueParams({ ...state, deciding: false })}
        activeProps={{}}
        aria-current={isCurrent ? "true" : undefined}
        className="grid grid-cols-[36px_minmax(0,1fr)_auto] gap-x-3 border-s-2 border-b border-line border-s-transparent px-4 py-2.5 hover:bg-hover aria-[current]:border-s-accent aria-[current]:bg-accent-soft"
      >
        <Avatar name={organisation.name} />
        <span className="min-w-0">
          <span className="line-clamp-2 font-mid">{organisation.name}</span>
          <span className="block truncate text-12 text-ink-muted">{about.join(t("ui.list-comma"))}</span>
          <span className="mt-0.5 flex gap-3 text-12">
            <MembershipStatus status={status} awaitingAnswer={awaitingAnswer} />
            {assignee && <span className="truncate text-ink-faint">{assignee.name}</span>}
          </span>
        </span>
        <When row={row} />
      </Link>
    </li>
  );
}

/** How long there is, or since when it is settled. */
function When({ row: { clock, decidedAt } }: { row: Row }) {
  const look = "text-12 whitespace-nowrap num";
  if (clock.running)
    return (
      <span className={cx(look, clock.late ? "font-head text-critical" : "text-ink-faint")}>
        {clock.late
          ? t("secretariat.days-over", { days: -clock.daysLeft })
          : t("secretariat.days-left", { days: clock.daysLeft })}
      </span>
    );
  return decidedAt && <span className={cx(look, "text-ink-faint")}>{formatDate(decidedAt)}</span>;
}
