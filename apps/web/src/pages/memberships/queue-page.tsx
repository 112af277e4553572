import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import type { Decision } from "#web/features/memberships/decisions.ts";
import { QueueKeys } from "#web/features/memberships/queue-keys.tsx";
import { QueueList } from "#web/features/memberships/queue-list.tsx";
import { queueInput, queueParams, readQueueState } from "#web/features/memberships/queue-state.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { useKeys } from "#web/lib/use-keys.ts";
import { useMedia, WIDE } from "#web/lib/use-media.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";
import { QueueFile } from "./queue-file.tsx";

/** The work queue: what waits, the file of the chosen one, and the decision on it. Three panes, or where it is narrow three steps. */
export function QueuePage() {
  const { id: chosen } = useParams({ strict: false });
  const state = readQueueState(useParameters());
  const navigate = useNavigate();
  const wide = useMedia(WIDE);
  const found = useInfiniteQuery({
    ...trpc.memberships.queue.infiniteQueryOptions(queueInput(state), { getNextPageParam: (last) => last.nextCursor }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  // Where there is room, the most urgent file lies open.
  const id = chosen ?? (wide ? rows[0]?.id : undefined);
  const open = (next: string | undefined): void =>
    void navigate({
      to: next === undefined ? paths.queue : paths.membershipFile(next),
      search: queueParams({ ...state, deciding: false }),
    });
  const beside = (step: number) => rows[rows.findIndex((row) => row.id === id) + step]?.id;
  const go = (step: number): void => {
    const next = beside(step);
    if (next !== undefined) open(next);
  };
  /** What is settled leaves the open ones: the next file is there then, or where it is narrow the list. */
  const after = (decision: Decision): string | undefined => {
    const stays = decision === "ask" || state.queue === "decided" || state.queue === "all";
    if (stays) return id;
    return wide ? (beside(1) ?? beside(-1)) : undefined;
  };
  useKeys({ j: () => go(1), k: () => go(-1) });
  const counts = found.data?.pages[0]?.counts;
  if (!counts)
    return (
      <WorkPage title={t("secretariat.queue")}>
        <SkeletonRows rows={8} />
      </WorkPage>
    );
  return (
    <WorkPage
      panes
      title={t("secretariat.queue")}
      context={t("secretariat.queue-context", { open: counts.open, late: counts.late })}
      actions={wide && <QueueKeys />}
    >
      <div className="h-full wide:grid wide:grid-cols-[348px_minmax(0,1fr)_324px] wide:grid-rows-[minmax(0,1fr)]">
        <QueueList
          className={chosen === undefined ? undefined : "max-wide:hidden"}
          state={state}
          onText={(text) => void navigate({ to: ".", search: queueParams({ ...state, text }), replace: true })}
          rows={rows}
          counts={counts}
          current={id}
          more={found}
        />
        {id === undefined ? (
          <div className="p-6 max-wide:hidden">
            <EmptyState why={t("secretariat.no-file")} />
          </div>
        ) : (
          <QueueFile key={id} id={id} state={state} onDecided={(decision) => open(after(decision))} />
        )}
      </div>
    </WorkPage>
  );
}
