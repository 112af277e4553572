import { keepPreviousData, useInfiniteQuery, useQuery, useSuspenseQueries } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { EntriesSection } from "#web/features/billing/entries-section.tsx";
import { IncomeChart } from "#web/features/billing/income-chart.tsx";
import { MoneyFigures } from "#web/features/billing/money-figures.tsx";
import { type MoneyState, moneyParams, readMoneyState, SHOWN } from "#web/features/billing/money-state.ts";
import { MoneyTabs } from "#web/features/billing/money-tabs.tsx";
import { MoneyTodo } from "#web/features/billing/money-todo.tsx";
import { PaymentTable } from "#web/features/billing/payment-table.tsx";
import { UtilisationSection } from "#web/features/reservations/utilisation/utilisation-section.tsx";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";
import { Segments } from "#web/ui/segments.tsx";
import { Select } from "#web/ui/select.tsx";
import { ShowMore } from "#web/ui/show-more.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

const MONTHS = 12;

/** What the organisation is owed, owes, has received and gets, down to the single entry. */
export function MoneyPage() {
  const state = readMoneyState(useParameters());
  const { account, currency } = state;
  return (
    <WorkPage
      title={t("app.money")}
      context={t("billing.money-context")}
      actions={
        <Button size="s" icon={Printer} onClick={() => print()}>
          {t("billing.print")}
        </Button>
      }
    >
      <MoneyTabs />
      {account !== null && currency !== null ? (
        <div className="grid gap-5">
          <Link to={paths.money} className={linkClass()}>
            {t("billing.all-figures")}
          </Link>
          <EntriesSection account={account} currency={currency} />
        </div>
      ) : (
        <Overview state={state} />
      )}
    </WorkPage>
  );
}

function Overview({ state }: { state: MoneyState }) {
  const [{ data: overview }] = useSuspenseQueries({ queries: [trpc.billing.overview.queryOptions()] });
  const { data: income } = useQuery(trpc.billing.income.queryOptions({ months: MONTHS }));
  const { data: utilisation } = useQuery(trpc.reservations.utilisation.queryOptions({ months: MONTHS, locale }));
  const { figures, todo, mode } = overview;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-9">
      <MoneyTodo todo={todo} mode={mode} />
      {figures.length > 0 && <MoneyFigures figures={figures} />}
      {income !== undefined && figures.length > 0 && <IncomeChart income={income} />}
      {utilisation !== undefined && <UtilisationSection utilisation={utilisation} />}
      <Payments state={state} />
    </div>
  );
}

function Payments({ state }: { state: MoneyState }) {
  const { side, show } = state;
  const navigate = useNavigate();
  const change = (next: Partial<MoneyState>): void =>
    void navigate({ to: ".", search: moneyParams({ ...state, ...next }), replace: true });
  const filter = show === "all" ? {} : show === "paid" ? { status: show } : { waits: show };
  const found = useInfiniteQuery({
    ...trpc.billing.payments.infiniteQueryOptions(
      { side, locale, ...filter },
      { getNextPageParam: (last) => last.next },
    ),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const payments = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section look="work" heading={t("billing.payments")}>
      <div className="mb-3 flex flex-wrap items-end gap-3" data-print="none">
        <Segments
          label={t("billing.side")}
          options={[
            { value: "payee", label: t("billing.side-payee") },
            { value: "payer", label: t("billing.side-payer") },
          ]}
          value={side}
          onChange={(next) => change({ side: next })}
        />
        <Select
          hideLabel
          size="s"
          label={t("billing.show")}
          value={show}
          options={SHOWN.map((each) => ({ value: each, label: t(`billing.show-${each}`) }))}
          onChange={({ target }) => change({ show: SHOWN.find((each) => each === target.value) ?? "all" })}
        />
      </div>
      {found.data === undefined ? (
        <SkeletonRows rows={5} />
      ) : payments.length === 0 ? (
        <EmptyState why={t(`billing.none-${side}`)} next={t(`billing.none-${side}-next`)} />
      ) : (
        <PaymentTable payments={payments} />
      )}
      <ShowMore list={found} className="mt-4" />
    </Section>
  );
}
