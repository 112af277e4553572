import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { MailFilters, type MailWish } from "#web/features/notifications/mail-filters.tsx";
import { MAIL_STATES, MailTable } from "#web/features/notifications/mail-table.tsx";
import { t } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { ShowMore } from "#web/ui/show-more.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** The log of mails, as its address says which. */
export function MailsPage() {
  const asked = useParameters();
  const navigate = useNavigate();
  const wish: MailWish = {
    state: MAIL_STATES.find((each) => each === asked["state"]),
    recipient: (asked["to"] ?? "").trim().slice(0, 100),
  };
  const { state, recipient } = wish;
  const found = useInfiniteQuery({
    ...trpc.notifications.mails.infiniteQueryOptions(
      { recipient, ...(state === undefined ? {} : { state }) },
      { getNextPageParam: (last) => last.nextCursor },
    ),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const mails = found.data?.pages.flatMap((page) => page.mails);
  const change = (next: MailWish): void =>
    void navigate({
      to: ".",
      search: {
        ...(next.state === undefined ? {} : { state: next.state }),
        ...(next.recipient === "" ? {} : { to: next.recipient }),
      },
      replace: true,
    });
  return (
    <WorkPage title={t("app.mails")} context={t("secretariat.mails-lead")}>
      <div className="grid max-w-[1100px] gap-5">
        <MailFilters wish={wish} onChange={change} />
        {mails === undefined ? (
          <SkeletonRows rows={8} />
        ) : mails.length === 0 ? (
          <EmptyState why={t("secretariat.mails-none")} />
        ) : (
          <MailTable mails={mails} />
        )}
        <ShowMore list={found} label={t("secretariat.show-earlier")} />
      </div>
    </WorkPage>
  );
}
