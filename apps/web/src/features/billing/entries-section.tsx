import type { AccountKind } from "@commonbench/domain/billing/ledger";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { formatMoney } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Section } from "#web/ui/section.tsx";
import { ShowMore } from "#web/ui/show-more.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { EntriesList } from "./entries-list.tsx";

interface EntriesSectionProps {
  account: AccountKind;
  currency: string;
  /** The alliance's own accounts instead of the organisation's. */
  alliance?: boolean;
}

/** One account, entry by entry, and what they come to. */
export function EntriesSection({ account, currency, alliance = false }: EntriesSectionProps) {
  const input = { account, currency };
  const pages = { getNextPageParam: (last: { next: string | null }) => last.next };
  const found = useInfiniteQuery({
    ...(alliance
      ? trpc.billing.allianceEntries.infiniteQueryOptions(input, pages)
      : trpc.billing.entries.infiniteQueryOptions(input, pages)),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const entries = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = found.data?.pages[0]?.total ?? 0;
  return (
    <Section
      look="work"
      heading={t(`billing.account-${account}`)}
      context={t("billing.entries-context")}
      far={found.data && <span className="text-16 font-head num">{formatMoney({ amount: total, currency })}</span>}
    >
      {found.data === undefined ? (
        <SkeletonRows rows={8} />
      ) : entries.length === 0 ? (
        <EmptyState className="border-t-0 pt-2" why={t("billing.entries-none")} />
      ) : (
        <EntriesList entries={entries} />
      )}
      <ShowMore list={found} className="mt-4" />
    </Section>
  );
}
