import { keepPreviousData, useInfiniteQuery, useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ArrowLeft, Printer } from "lucide-react";
import { useRef, useState, type RefObject } from "react";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Me } from "#web/lib/session.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { useSeen } from "#web/lib/use-seen.ts";
import { IconButton } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { Composer } from "./composer.tsx";
import { inboxParams, type Enquiry, type Entry, type InboxState, type Label } from "./inbox-state.ts";
import { ReportDialog } from "./report-dialog.tsx";
import { SubjectCard } from "./subject-card.tsx";
import { ThreadEntries } from "./thread-entries.tsx";
import { ThreadSide } from "./thread-side.tsx";
import { Typing } from "./typing.tsx";

interface ThreadProps {
  id: string;
  state: InboxState;
  labels: readonly Label[];
  me: Me;
  /** Who is writing at the moment. */
  typing: string | null;
}

/** One enquiry: its subject, what was said, where to answer, and beside it what the own side does with it. */
export function Thread({ id, state, labels, me, typing }: ThreadProps) {
  const { data: enquiry } = useSuspenseQuery(trpc.enquiries.get.queryOptions({ id, locale }));
  const [reported, setReported] = useState<Entry | null>(null);
  const said = useRef<HTMLDivElement>(null);
  return (
    <>
      <section aria-label={enquiry.card.title} className="flex min-h-0 min-w-0 flex-col">
        <Head enquiry={enquiry} state={state} />
        <SubjectCard card={enquiry.card} askedAt={enquiry.createdAt} />
        {enquiry.sentToMany && (
          <Callout tone="caution" className="mx-4 mt-3">
            {t("enquiries.sent-to-many")}
          </Callout>
        )}
        <Said ref={said} enquiry={enquiry} onReport={setReported} />
        <Typing name={typing} />
        <Composer key={enquiry.id} enquiry={enquiry} onSent={() => said.current?.scrollTo({ top: 0 })} />
      </section>
      <ThreadSide enquiry={enquiry} labels={labels} me={me} />
      {reported && <ReportDialog messageId={reported.id} onClose={() => setReported(null)} />}
    </>
  );
}

function Head({ enquiry: { other }, state }: { enquiry: Enquiry; state: InboxState }) {
  return (
    <header className="flex items-center gap-3 border-b border-line px-4 py-2.5">
      <Link
        to={paths.inbox}
        search={inboxParams(state)}
        className="target wide:hidden"
        aria-label={t("enquiries.back")}
      >
        <Icon of={ArrowLeft} />
      </Link>
      <h2 className="min-w-0 flex-1 truncate text-16 font-head">
        <Link to={paths.organisation(other.slug)} className={linkClass("name")}>
          {other.name}
        </Link>
      </h2>
      <IconButton icon={Printer} size="s" label={t("enquiries.print")} data-print="none" onClick={() => print()} />
    </header>
  );
}

interface SaidProps {
  ref: RefObject<HTMLDivElement | null>;
  enquiry: Enquiry;
  onReport: (entry: Entry) => void;
}

/** The latest lie at the foot, and new ones push up, unless the reader has scrolled away to read. */
function Said({ ref, enquiry, onReport }: SaidProps) {
  const { id, lastEntryId, unread } = enquiry;
  const [firstUnreadId] = useState(enquiry.firstUnreadId);
  const found = useInfiniteQuery({
    ...trpc.enquiries.entries.infiniteQueryOptions({ id, locale }, { getNextPageParam: (last) => last.nextCursor }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const read = useMutation(
    trpc.enquiries.read.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.enquiries.pathFilter()),
    }),
  );
  useSeen(unread > 0 ? lastEntryId : null, (entryId) => read.mutate({ id, entryId }));
  const entries = found.data?.pages.toReversed().flatMap((page) => page.entries);
  return (
    <div
      ref={ref}
      className="flex min-h-48 flex-1 flex-col-reverse overflow-y-auto px-4 py-4 max-wide:max-h-[60dvh] print:max-h-none print:overflow-visible"
    >
      {entries === undefined ? (
        <SkeletonRows rows={4} />
      ) : (
        <ThreadEntries
          enquiry={enquiry}
          entries={entries}
          firstUnreadId={firstUnreadId}
          earlier={
            found.hasNextPage ? { busy: found.isFetchingNextPage, show: () => void found.fetchNextPage() } : null
          }
          onReport={onReport}
        />
      )}
    </div>
  );
}
