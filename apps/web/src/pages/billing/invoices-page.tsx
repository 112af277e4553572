import { keepPreviousData, useInfiniteQuery, useSuspenseQueries } from "@tanstack/react-query";
import { Navigate, useNavigate } from "@tanstack/react-router";
import { MoneyTabs } from "#web/features/billing/money-tabs.tsx";
import { PaperTable } from "#web/features/billing/paper-table.tsx";
import { locale, t } from "#web/lib/i18n.ts";
import { useMe } from "#web/lib/session.ts";
import { trpc } from "#web/lib/trpc.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Segments } from "#web/ui/segments.tsx";
import { ShowMore } from "#web/ui/show-more.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

const SIDES = ["issuer", "payer"] as const;
type Side = (typeof SIDES)[number];

/** Invoices and credit notes, those that were written and those that were received. */
export function InvoicesPage() {
  const { side: asked, paper } = useParameters();
  const side = SIDES.find((each) => each === asked);
  return side === undefined ? <ToOwnSide paper={paper} /> : <Papers side={side} paper={paper} />;
}

/** Whoever earns looks at what was issued; who has only paid, or cannot offer anything, at what was received. */
function ToOwnSide({ paper }: { paper: string | undefined }) {
  const me = useMe();
  const [{ data: issued }, { data: received }] = useSuspenseQueries({
    queries: [
      trpc.billing.papers.list.queryOptions({ side: "issuer", locale, limit: 1 }),
      trpc.billing.papers.list.queryOptions({ side: "payer", locale, limit: 1 }),
    ],
  });
  const offers = received.items.length === 0 && me?.organisation?.membership === "admitted";
  const side: Side = issued.items.length > 0 || offers ? "issuer" : "payer";
  return <Navigate to="." search={{ side, paper }} replace />;
}

function Papers({ side, paper }: { side: Side; paper: string | undefined }) {
  const navigate = useNavigate();
  const found = useInfiniteQuery({
    ...trpc.billing.papers.list.infiniteQueryOptions({ side, locale }, { getNextPageParam: (last) => last.next }),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const papers = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <WorkPage title={t("app.money")} context={t("billing.invoices-context")}>
      <MoneyTabs />
      <div className="grid justify-items-start gap-4">
        <Segments
          label={t("billing.side")}
          options={[
            { value: "issuer", label: t("billing.papers-issued") },
            { value: "payer", label: t("billing.papers-received") },
          ]}
          value={side}
          onChange={(next) => void navigate({ to: ".", search: { side: next }, replace: true })}
        />
        <div className="w-full">
          {found.data === undefined ? (
            <SkeletonRows rows={6} />
          ) : papers.length === 0 ? (
            <EmptyState why={t(`billing.papers-none-${side}`)} next={t("billing.papers-none-next")} />
          ) : (
            <PaperTable papers={papers} side={side} {...(paper === undefined ? {} : { current: paper })} />
          )}
        </div>
        <ShowMore list={found} />
      </div>
    </WorkPage>
  );
}
