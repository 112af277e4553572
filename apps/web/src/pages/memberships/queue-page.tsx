import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { DecisionPanel } from "#web/features/memberships/decision-panel.tsx";
import { MembershipFile } from "#web/features/memberships/membership-file.tsx";
import { QueueList } from "#web/features/memberships/queue-list.tsx";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { useKeys } from "#web/lib/use-keys.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

const QUEUES = ["open", "mine", "decided", "all"] as const;

/** The work queue: what waits, the file of the chosen one, and the decision on it. */
export function QueuePage() {
  const { id } = useParams({ strict: false });
  const parameters = useParameters();
  const navigate = useNavigate();
  const queue = QUEUES.find((each) => each === parameters.queue) ?? "open";
  const { data } = useSuspenseQuery(trpc.memberships.queue.queryOptions({ queue, locale, limit: 100 }));
  const file = useQuery({ ...trpc.memberships.file.queryOptions({ id: id ?? "", locale }), enabled: id !== undefined });
  const go = (step: number) => {
    const at = data.rows.findIndex((row) => row.id === id);
    const next = data.rows[at === -1 ? 0 : at + step];
    if (next) void navigate({ to: paths.membershipFile(next.id), search: { queue } });
  };
  useKeys({ j: () => go(1), k: () => go(-1) });
  const { open, late } = data.counts;
  return (
    <WorkPage panes title={t("secretariat.queue")} context={t("secretariat.queue-context", { open, late })}>
      <div className="grid h-full wide:grid-cols-[320px_minmax(0,1fr)_324px]">
        <QueueList
          className={id === undefined ? undefined : "max-wide:hidden"}
          queue={queue}
          view={data}
          current={id}
        />
        {id === undefined ? (
          <div className="p-6 max-wide:hidden">
            <EmptyState
              why={t(data.rows.length === 0 ? "secretariat.queue-empty" : "secretariat.choose-file")}
              next={t("secretariat.keys-hint")}
            />
          </div>
        ) : file.data === undefined ? (
          <div className="p-6">
            {file.isError ? <EmptyState why={t("reasons.not-found")} /> : <SkeletonRows rows={6} />}
          </div>
        ) : (
          <>
            <MembershipFile file={file.data} queue={queue} />
            <DecisionPanel key={`${file.data.id} ${file.data.version}`} file={file.data} />
          </>
        )}
      </div>
    </WorkPage>
  );
}
