import { keepPreviousData, useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { NotificationList } from "#web/features/notifications/notification-list.tsx";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { Chip } from "#web/ui/chip.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { ShowMore } from "#web/ui/show-more.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { toast } from "#web/ui/toast.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** All that one was told. */
export function NotificationsPage() {
  const unreadOnly = useParameters()["unread"] === "yes";
  const navigate = useNavigate();
  const found = useInfiniteQuery({
    ...trpc.notifications.list.infiniteQueryOptions(
      { locale, unread: unreadOnly },
      { getNextPageParam: (last) => last.nextCursor },
    ),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const mark = useMutation(
    trpc.notifications.markRead.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.notifications.pathFilter()),
      onError: (error) => toast(failureText(error)),
    }),
  );
  const [first] = found.data?.pages ?? [];
  const notifications = found.data?.pages.flatMap((page) => page.notifications);
  const newest = first?.newest ?? null;
  return (
    <WorkPage
      title={t("app.notifications")}
      context={first && t("notifications.context", { count: first.unread })}
      actions={
        <>
          {first !== undefined && first.unread > 0 && newest !== null && (
            <Button size="s" busy={mark.isPending} onClick={() => mark.mutate({ what: "all", until: newest })}>
              {t("notifications.mark-all")}
            </Button>
          )}
          <Link to={paths.notificationSettings} className={buttonClass({ size: "s" })}>
            {t("notifications.settings")}
          </Link>
        </>
      }
    >
      <div className="grid max-w-240 gap-4">
        <div>
          <Chip
            pressed={unreadOnly}
            onPress={() => void navigate({ to: ".", search: unreadOnly ? {} : { unread: "yes" }, replace: true })}
          >
            {t("notifications.only-unread")}
          </Chip>
        </div>
        {notifications === undefined ? (
          <SkeletonRows rows={6} />
        ) : notifications.length === 0 ? (
          <EmptyState why={t(unreadOnly ? "notifications.nothing-unread" : "notifications.nothing-yet")} />
        ) : (
          <NotificationList notifications={notifications} />
        )}
        <ShowMore list={found} label={t("enquiries.show-earlier")} />
      </div>
    </WorkPage>
  );
}
