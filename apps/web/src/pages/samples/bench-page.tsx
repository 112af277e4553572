import { BENCH_GROUPS, type BenchGroup } from "@commonbench/domain/samples/schemas";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { BenchTable } from "#web/features/samples/bench-table.tsx";
import { CodeField } from "#web/features/samples/code-field.tsx";
import { useSamplesLive } from "#web/features/samples/use-samples.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { type Outputs, trpc } from "#web/lib/trpc.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { ShowMore } from "#web/ui/show-more.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { TabLink } from "#web/ui/tab-link.tsx";
import { TabLinks } from "#web/ui/tabs.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

type Counts = Outputs["samples"]["bench"]["counts"];
type Group = BenchGroup | null;

/** The lab's list: what is to be received, tested, reported and returned, what is due the soonest first. */
export function BenchPage() {
  const lost = useSamplesLive();
  const given = useParameters();
  const group = BENCH_GROUPS.find((each) => each === given["group"]) ?? null;
  const found = useInfiniteQuery({
    ...trpc.samples.bench.infiniteQueryOptions(
      { locale, ...(group === null ? {} : { group }) },
      { getNextPageParam: (last) => last.nextCursor },
    ),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const rows = found.data?.pages.flatMap((page) => page.rows);
  return (
    <WorkPage title={t("samples.bench")} context={lost ? t("reservations.reconnecting") : undefined}>
      <div className="grid gap-4">
        <div className="grid gap-3">
          <Groups group={group} counts={found.data?.pages[0]?.counts} />
          <CodeField />
        </div>
        {rows === undefined ? (
          <SkeletonRows rows={8} />
        ) : rows.length === 0 ? (
          <Nothing group={group} />
        ) : (
          <BenchTable rows={rows} />
        )}
        <ShowMore list={found} />
      </div>
    </WorkPage>
  );
}

function Groups({ group, counts }: { group: Group; counts: Counts | undefined }) {
  const all = counts && counts["to-receive"] + counts["in-test"] + counts["to-return"];
  const tab = (each: Group, label: string, count: number | undefined) => (
    <TabLink key={label} search={each === null ? {} : { group: each }} current={each === group} count={count}>
      {label}
    </TabLink>
  );
  return (
    <TabLinks label={t("samples.groups")}>
      {tab(null, t("samples.group-all"), all)}
      {BENCH_GROUPS.map((each) => tab(each, t(`samples.group-${each}`), counts?.[each]))}
    </TabLinks>
  );
}

function Nothing({ group }: { group: Group }) {
  if (group !== null) return <EmptyState why={t("samples.none-in-group")} />;
  return (
    <EmptyState
      why={t("samples.none")}
      next={t("samples.none-next")}
      action={
        <Link to={paths.ownListings} className={buttonClass()}>
          {t("reservations.to-listings")}
        </Link>
      }
    />
  );
}
