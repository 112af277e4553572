import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Bell as BellSign, CheckCheck, History, Settings2 } from "lucide-react";
import { formatAgo } from "#web/lib/format-time.ts";
import { formatNumber } from "#web/lib/format.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { cx } from "#web/ui/cx.ts";
import { Menu, MenuItem, MenuRule } from "#web/ui/menu.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { toast } from "#web/ui/toast.tsx";
import { markOne, type Notification } from "./notification.ts";
import { useUnread } from "./use-unread.ts";

const SHOWN = 6;
const MOST_SHOWN = 99;

/** What is new, a press away from every page. */
export function Bell({ wide = false }: { wide?: boolean }) {
  const unread = useUnread();
  const shown = unread > MOST_SHOWN ? `${MOST_SHOWN}+` : formatNumber(unread);
  return (
    <Menu
      align={wide ? "start" : "end"}
      trigger={
        <Button
          size="s"
          look="quiet"
          icon={BellSign}
          className={cx("target", unread === 0 && "w-(--control-s) px-0!")}
          aria-label={t("notifications.bell", { count: unread })}
        >
          {unread > 0 && (
            <span aria-hidden className="text-12 font-head text-accent num">
              {shown}
            </span>
          )}
        </Button>
      }
    >
      <Latest unread={unread} />
    </Menu>
  );
}

function Latest({ unread }: { unread: number }) {
  const { data } = useQuery(trpc.notifications.list.queryOptions({ locale, limit: SHOWN }));
  const mark = useMutation(
    trpc.notifications.markRead.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.notifications.pathFilter()),
      onError: (error) => toast(failureText(error)),
    }),
  );
  const newest = data?.newest ?? null;
  return (
    <div className="w-80 max-w-full">
      {data?.notifications.length === 0 && (
        <p className="px-2.5 py-3 text-ink-muted">{t("notifications.nothing-yet")}</p>
      )}
      {data?.notifications.map((notification) => (
        <MenuItem
          key={notification.id}
          link={<Link to={notification.link} />}
          onSelect={() => mark.mutate(markOne(notification))}
        >
          <Line notification={notification} />
        </MenuItem>
      ))}
      <MenuRule />
      {unread > 0 && newest !== null && (
        <MenuItem icon={CheckCheck} onSelect={() => mark.mutate({ what: "all", until: newest })}>
          {t("notifications.mark-all")}
        </MenuItem>
      )}
      <MenuItem icon={History} link={<Link to={paths.notifications} />}>
        {t("notifications.all")}
      </MenuItem>
      <MenuItem icon={Settings2} link={<Link to={paths.notificationSettings} />}>
        {t("notifications.settings")}
      </MenuItem>
    </div>
  );
}

function Line({ notification: { text, at, unread } }: { notification: Notification }) {
  return (
    <span className="grid grid-cols-[8px_minmax(0,1fr)] items-baseline gap-x-2 py-1">
      <span aria-hidden className={cx("size-2 rounded-full", unread > 0 && "bg-accent")} />
      <span className={cx("line-clamp-2", unread > 0 && "font-mid")}>
        {unread > 0 && <span className="sr-only">{t("notifications.new")} </span>}
        <Mixed>{text}</Mixed>
      </span>
      <span className="col-start-2 text-12 text-ink-faint">{formatAgo(at)}</span>
    </span>
  );
}
