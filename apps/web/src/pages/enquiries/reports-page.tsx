import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ReportTable } from "#web/features/enquiries/report-table.tsx";
import { formatNumber } from "#web/lib/format.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { tabClass, TabCount, TabLinks } from "#web/ui/tabs.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

const STATES = ["open", "decided"] as const;

/** Messages that members put before the secretariat. */
export function ReportsPage() {
  const state = useParameters()["state"] === "decided" ? "decided" : "open";
  const found = useInfiniteQuery({
    ...trpc.enquiries.reports.infiniteQueryOptions(
      { open: state === "open", locale },
      { getNextPageParam: (last) => last.nextCursor },
    ),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const reports = found.data?.pages.flatMap((page) => page.rows);
  const open = found.data?.pages[0]?.open;
  return (
    <WorkPage title={t("app.reports")} context={t("secretariat.reports-lead")}>
      <div className="grid max-w-240 gap-6">
        <TabLinks label={t("app.reports")}>
          {STATES.map((each) => (
            <Link
              key={each}
              to="."
              search={each === "open" ? {} : { state: each }}
              replace
              aria-current={each === state ? "page" : undefined}
              activeProps={{}}
              activeOptions={{ exact: true }}
              className={tabClass}
            >
              {t(`secretariat.reports-${each}`)}
              {each === "open" && open !== undefined && <TabCount>{formatNumber(open)}</TabCount>}
            </Link>
          ))}
        </TabLinks>
        {reports === undefined ? (
          <SkeletonRows rows={6} />
        ) : reports.length === 0 ? (
          <EmptyState
            why={t(`secretariat.reports-none-${state}`)}
            next={state === "open" ? t("secretariat.reports-none-open-next") : undefined}
          />
        ) : (
          <ReportTable reports={reports} />
        )}
        {found.hasNextPage && (
          <div>
            <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {t("secretariat.show-more")}
            </Button>
          </div>
        )}
      </div>
    </WorkPage>
  );
}
