import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { EntryFrame } from "#web/features/people/entry-frame.tsx";
import { StopAlert } from "#web/features/saved-searches/stop-alert.tsx";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { linkClass } from "#web/ui/link.tsx";

/** Where the link in an alert ends. */
export function AlertPage() {
  const { token } = useParams({ from: "/public/alerts/$token" });
  const { data: alert } = useSuspenseQuery(trpc.savedSearches.alert.queryOptions({ token }));
  return (
    <EntryFrame heading={t("saved.stop-heading", { name: alert.name })} lead={t("saved.stop-lead")}>
      <div className="grid gap-5">
        <StopAlert token={token} alert={alert} />
        <Link to={paths.savedSearches} className={linkClass()}>
          {t("saved.see-all")}
        </Link>
      </div>
    </EntryFrame>
  );
}
