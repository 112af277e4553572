import { useState } from "react";
import { formatMonth, formatMonthShort } from "#web/lib/format-time.ts";
import { formatMoney, moneyParts } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { BarChart } from "#web/ui/bar-chart.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Section } from "#web/ui/section.tsx";
import { Segments } from "#web/ui/segments.tsx";
import { type ShownAs, ShownAsSwitch } from "#web/ui/shown-as.tsx";
import { Table } from "#web/ui/table.tsx";

type Months = Outputs["billing"]["income"]["currencies"][number]["months"];

/** What came in less what went back, month by month, drawn or as a table. */
export function IncomeChart({ income: { currencies } }: { income: Outputs["billing"]["income"] }) {
  const [chosen, setChosen] = useState<string>();
  const [as, setAs] = useState<ShownAs>("chart");
  const shown = currencies.find(({ currency }) => currency === chosen) ?? currencies[0];
  return (
    <Section
      look="work"
      heading={t("billing.income")}
      context={t("billing.income-context")}
      far={
        shown !== undefined && (
          <span className="flex flex-wrap gap-2" data-print="none">
            {currencies.length > 1 && (
              <Segments
                label={t("billing.scope-currency")}
                options={currencies.map(({ currency }) => ({ value: currency, label: currency }))}
                value={shown.currency}
                onChange={setChosen}
              />
            )}
            <ShownAsSwitch value={as} onChange={setAs} />
          </span>
        )
      }
    >
      {shown === undefined ? (
        <EmptyState className="border-t-0 pt-2" why={t("billing.income-none")} next={t("billing.income-none-next")} />
      ) : as === "chart" ? (
        <IncomeBars {...shown} />
      ) : (
        <IncomeTable {...shown} />
      )}
    </Section>
  );
}

function IncomeBars({ currency, months }: { currency: string; months: Months }) {
  return (
    <BarChart
      label={t("billing.income-label", { currency })}
      bars={months.map(({ month, amount }, index) => ({
        key: month,
        name: formatMonth(month),
        short: formatMonthShort(month),
        value: amount,
        words: formatMoney({ amount, currency }),
        // The month is not over.
        current: index === months.length - 1,
      }))}
      tick={(value) => moneyParts({ amount: value, currency }, { whole: true }).figure}
    />
  );
}

function IncomeTable({ currency, months }: { currency: string; months: Months }) {
  return (
    <Table
      caption={t("billing.income-label", { currency })}
      rows={months.toReversed()}
      keyOf={({ month }) => month}
      columns={[
        { id: "month", head: t("billing.month"), cell: ({ month }) => formatMonth(month) },
        { id: "amount", head: t("billing.amount"), end: true, cell: ({ amount }) => formatMoney({ amount, currency }) },
      ]}
    />
  );
}
