import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { ReportTable } from "#web/features/enquiries/report-table.tsx";
import { locale, t } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { ShowMore } from "#web/ui/show-more.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { TabLink } from "#web/ui/tab-link.tsx";
import { TabLinks } from "#web/ui/tabs.tsx";
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
            <TabLink
              key={each}
              search={each === "open" ? {} : { state: each }}
              replace
              current={each === state}
              count={each === "open" ? open : undefined}
            >
              {t(`secretariat.reports-${each}`)}
            </TabLink>
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
        <ShowMore list={found} />
      </div>
    </WorkPage>
  );
}
