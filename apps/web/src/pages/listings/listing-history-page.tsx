import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Revisions } from "#web/features/listings/history/revisions.tsx";
import { lookupsOf } from "#web/features/listings/lookups.ts";
import { allianceName } from "#web/lib/alliance.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { taxonomyQuery } from "#web/lib/taxonomy.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Breadcrumbs } from "#web/ui/breadcrumbs.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { ShowMore } from "#web/ui/show-more.tsx";

export function ListingHistoryPage() {
  const { id } = useParams({ from: "/public/listings/$id/history" });
  const { data: taxonomy } = useSuspenseQuery(taxonomyQuery());
  const { data: listing } = useSuspenseQuery(trpc.listings.get.queryOptions({ id, locale }));
  const history = useSuspenseInfiniteQuery(
    trpc.listings.history.infiniteQueryOptions({ id }, { getNextPageParam: (last) => last.nextCursor }),
  );
  const revisions = history.data.pages.flatMap((page) => page.revisions);
  const title = listing.text.title || listing.category?.label || t("listings.untitled");
  return (
    <main id="main" className="wrap grid gap-6 pt-5">
      <title>{`${t("listings.history")}, ${title} - ${allianceName}`}</title>
      <Breadcrumbs>
        <Link to={paths.listing(id)}>{title}</Link>
        {t("listings.history")}
      </Breadcrumbs>
      <PageHead heading={t("listings.history")} lead={t("listings.history-lead")} />
      {revisions.length === 0 ? (
        <EmptyState why={t("listings.history-none")} next={t("listings.history-none-next")} />
      ) : (
        <Revisions
          revisions={revisions}
          currency={listing.price.currency}
          zone={listing.position?.timeZone}
          lookups={lookupsOf(taxonomy)}
        />
      )}
      <ShowMore list={history} />
    </main>
  );
}
