import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { activeFilters } from "#web/features/listings/search-active.ts";
import { addressOf } from "#web/features/listings/search-address.ts";
import { SavedSearchList } from "#web/features/saved-searches/saved-search-list.tsx";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { placesQuery } from "#web/lib/places.ts";
import { trpc } from "#web/lib/trpc.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** The searches that a person keeps. */
export function SavedSearchesPage() {
  const { data: searches } = useSuspenseQuery(trpc.savedSearches.list.queryOptions({ locale }));
  const { data: places } = useQuery(placesQuery());
  return (
    <WorkPage title={t("app.saved-searches")} context={t("saved.context", { count: searches.length })}>
      <div className="grid max-w-240 gap-6">
        {searches.length === 0 ? (
          <EmptyState
            why={t("saved.none")}
            next={t("saved.none-next")}
            action={
              <Link to={paths.search} className={buttonClass({ look: "ink" })}>
                {t("saved.go-search")}
              </Link>
            }
          />
        ) : (
          <SavedSearchList
            searches={searches}
            link={({ name, text, filters }) => (
              <Link to={paths.search} search={addressOf(text, filters)} className={linkClass("name")}>
                {name}
              </Link>
            )}
            filters={({ filters, active }) =>
              activeFilters({ params: addressOf("", filters), found: { active, facets: [] }, places }).map(
                ({ label }) => label,
              )
            }
          />
        )}
      </div>
    </WorkPage>
  );
}
