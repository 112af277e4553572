import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, Navigate, useParams } from "@tanstack/react-router";
import { addressOf } from "#web/features/listings/search-address.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** Where an alert leads: to its search, the newest first. */
export function SavedSearchPage() {
  const { id } = useParams({ from: "/inside/saved-searches/$id" });
  const { data: searches } = useSuspenseQuery(trpc.savedSearches.list.queryOptions({ locale }));
  const kept = searches.find((search) => search.id === id);
  if (kept)
    return <Navigate to={paths.search} search={{ ...addressOf(kept.text, kept.filters), sort: "newest" }} replace />;
  return (
    <WorkPage title={t("app.saved-searches")}>
      <EmptyState
        why={t("saved.gone")}
        action={
          <Link to={paths.savedSearches} className={buttonClass({ look: "ink" })}>
            {t("saved.see-all")}
          </Link>
        }
      />
    </WorkPage>
  );
}
