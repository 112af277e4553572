import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ALLIANCE_ACCOUNTS } from "@commonbench/domain/billing/ledger";
import { CheckList } from "#web/features/billing/check-list.tsx";
import { EntriesSection } from "#web/features/billing/entries-section.tsx";
import { MoneyFigures } from "#web/features/billing/money-figures.tsx";
import { readMoneyState } from "#web/features/billing/money-state.ts";
import { RunCheck } from "#web/features/billing/run-check.tsx";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";
import { ShowMore } from "#web/ui/show-more.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

/** The alliance's own accounts, and every night's comparison of the books with what is true outside of them. */
export function AllianceMoneyPage() {
  const { account, currency } = readMoneyState(useParameters());
  return (
    <WorkPage title={t("app.alliance-money")} context={t("billing.alliance-context")} actions={<RunCheck />}>
      {account !== null && currency !== null ? (
        <div className="grid gap-5">
          <Link to={paths.allianceMoney} className={linkClass()}>
            {t("billing.all-figures")}
          </Link>
          <EntriesSection alliance account={account} currency={currency} />
        </div>
      ) : (
        <div className="grid gap-9">
          <Figures />
          <Checks />
        </div>
      )}
    </WorkPage>
  );
}

function Figures() {
  const { data: figures } = useSuspenseQuery(trpc.billing.allianceOverview.queryOptions());
  if (figures.length === 0)
    return <EmptyState why={t("billing.alliance-none")} next={t("billing.alliance-none-next")} />;
  return <MoneyFigures figures={figures} to={paths.allianceMoney} order={ALLIANCE_ACCOUNTS} />;
}

function Checks() {
  const found = useInfiniteQuery({
    ...trpc.billing.checks.infiniteQueryOptions({}, { getNextPageParam: (last) => last.next }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const checks = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section look="work" heading={t("billing.checks")} context={t("billing.checks-context")}>
      {found.data === undefined ? (
        <SkeletonRows rows={5} />
      ) : checks.length === 0 ? (
        <EmptyState className="border-t-0 pt-2" why={t("billing.checks-none")} next={t("billing.checks-none-next")} />
      ) : (
        <CheckList checks={checks} />
      )}
      <ShowMore list={found} className="mt-4" />
    </Section>
  );
}
