import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { Suspense } from "react";
import { InboxKeys } from "#web/features/enquiries/inbox-keys.tsx";
import { InboxList } from "#web/features/enquiries/inbox-list.tsx";
import { inboxInput, inboxParams, readInboxState } from "#web/features/enquiries/inbox-state.ts";
import { Thread } from "#web/features/enquiries/thread.tsx";
import { useInboxLive } from "#web/features/enquiries/use-inbox-live.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { useMe } from "#web/lib/session.ts";
import { trpc } from "#web/lib/trpc.ts";
import { useKeys } from "#web/lib/use-keys.ts";
import { useMedia, WIDE } from "#web/lib/use-media.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** The shared inbox: threads, the open one, and what the own side does with it. Where it is narrow, one after the other. */
export function InboxPage() {
  // Nothing opens by itself: what was opened counts as read, and must not change while somebody writes.
  const { id } = useParams({ strict: false });
  const state = readInboxState(useParameters());
  const navigate = useNavigate();
  const wide = useMedia(WIDE);
  const me = useMe();
  const found = useInfiniteQuery({
    ...trpc.enquiries.inbox.infiniteQueryOptions(inboxInput(state), { getNextPageParam: (last) => last.nextCursor }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const { data: labels } = useQuery(trpc.enquiries.labels.queryOptions());
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const counts = found.data?.pages[0]?.counts;
  const { typing, lost } = useInboxLive(id);
  const go = (step: number): void => {
    const next = rows[rows.findIndex((row) => row.id === id) + step]?.id;
    if (next !== undefined) void navigate({ to: paths.enquiry(next), search: inboxParams(state) });
  };
  useKeys({ j: () => go(1), k: () => go(-1) });
  if (!counts || !me)
    return (
      <WorkPage title={t("app.inbox")}>
        <SkeletonRows rows={8} />
      </WorkPage>
    );
  return (
    <WorkPage
      panes
      title={t("app.inbox")}
      context={
        lost ? t("enquiries.reconnecting") : t("enquiries.context", { open: counts.open, unread: counts.unread })
      }
      actions={
        <>
          <Link to={paths.replies} className={buttonClass({ size: "s" })}>
            {t("enquiries.saved-replies")}
          </Link>
          <Link to={paths.blocks} className={buttonClass({ size: "s" })}>
            {t("enquiries.blocks")}
          </Link>
          {wide && <InboxKeys />}
        </>
      }
    >
      <div className="h-full wide:grid wide:grid-cols-[348px_minmax(0,1fr)_264px] wide:grid-rows-[minmax(0,1fr)]">
        <InboxList
          className={id === undefined ? undefined : "max-wide:hidden"}
          state={state}
          onState={(next) => void navigate({ to: ".", search: inboxParams(next), replace: true })}
          rows={rows}
          counts={counts}
          labels={labels?.labels ?? []}
          current={id}
          more={found}
        />
        {id === undefined ? (
          <div className="p-6 max-wide:hidden">
            <EmptyState why={t("enquiries.nothing-open")} next={t("enquiries.nothing-open-next")} />
          </div>
        ) : (
          <Suspense fallback={<SkeletonRows rows={6} />}>
            <Thread key={id} id={id} state={state} labels={labels?.labels ?? []} me={me} typing={typing} />
          </Suspense>
        )}
      </div>
    </WorkPage>
  );
}
