import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { AccountTabs } from "#web/features/people/account-tabs.tsx";
import { SettingsForm } from "#web/features/notifications/settings-form.tsx";
import { formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** How one wants to be told. */
export function NotificationSettingsPage() {
  const { data: view } = useSuspenseQuery(trpc.notifications.settings.queryOptions());
  return (
    <WorkPage
      title={t("notifications.settings")}
      context={t("notifications.settings-context")}
      actions={
        <Link to={paths.notifications} className={buttonClass({ size: "s" })}>
          {t("notifications.all")}
        </Link>
      }
    >
      <AccountTabs />
      <div className="grid max-w-240 gap-7">
        {view.bouncing && (
          <Callout tone="caution" heading={t("notifications.bouncing")}>
            {t("notifications.bouncing-since", { date: formatDate(view.bouncing.since) })} {view.bouncing.reason}
          </Callout>
        )}
        <SettingsForm view={view} />
      </div>
    </WorkPage>
  );
}
