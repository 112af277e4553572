import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { cx } from "#web/ui/cx.ts";
import { linkClass } from "#web/ui/link.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { markOne, type Notification } from "./notification.ts";

/** Everything that one was told, the newest of each group first. */
export function NotificationList({ notifications }: { notifications: readonly Notification[] }) {
  const mark = useMutation(
    trpc.notifications.markRead.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.notifications.pathFilter()),
    }),
  );
  return (
    <ul className="divide-y divide-line border-y border-line">
      {notifications.map((notification) => {
        const { id, text, link, at, category, count, unread } = notification;
        return (
          <li key={id} className="grid grid-cols-[10px_minmax(0,1fr)_auto] items-baseline gap-x-3 gap-y-1 py-2.5">
            <span aria-hidden className={cx("size-2 rounded-full", unread > 0 && "bg-accent")} />
            <span className="min-w-0">
              {unread > 0 && <span className="sr-only">{t("notifications.new")} </span>}
              <Link
                to={link}
                className={cx(linkClass("name"), unread === 0 && "font-normal")}
                onClick={() => unread > 0 && mark.mutate(markOne(notification))}
              >
                <Mixed>{text}</Mixed>
              </Link>
              <span className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-12 text-ink-faint">
                <Tag>{t(`notifications.category-${category}`)}</Tag>
                <time dateTime={at} className="num">
                  {formatDateTime(at)}
                </time>
                {count > 1 && <span>{t("notifications.together", { count })}</span>}
              </span>
            </span>
            {unread > 0 && (
              <Button size="s" look="quiet" onClick={() => mark.mutate(markOne(notification))}>
                {t("notifications.mark-read")}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
