import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Download, Printer } from "lucide-react";
import { useState } from "react";
import { MoneyTabs } from "#web/features/billing/money-tabs.tsx";
import { StatementTable } from "#web/features/billing/statement-table.tsx";
import { today } from "#web/features/billing/today.ts";
import { addMonths, monthOf } from "#web/lib/calendar-date.ts";
import { formatMonth } from "#web/lib/format-time.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { Select } from "#web/ui/select.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { WorkPage } from "#web/ui/work-page.tsx";

const MONTHS = 24;
const FORMATS = ["pdf", "xlsx", "csv"] as const;

/** One month of money, on the screen and as a file for the books. */
export function StatementsPage() {
  const asked = useParameters().month ?? "";
  const [present] = useState(() => monthOf(today()));
  const months = Array.from({ length: MONTHS }, (_, before) => addMonths(present, -before));
  const month = months.includes(asked) ? asked : present;
  const navigate = useNavigate();
  const { data } = useQuery(
    trpc.billing.papers.statement.queryOptions(
      { month, locale },
      { placeholderData: keepPreviousData, throwOnError: true },
    ),
  );
  return (
    <WorkPage
      title={t("app.money")}
      context={t("billing.statement-of", { month: formatMonth(month) })}
      actions={
        <Button size="s" icon={Printer} onClick={() => print()}>
          {t("billing.print")}
        </Button>
      }
    >
      <MoneyTabs />
      <div className="grid gap-6">
        <div className="flex flex-wrap items-end gap-3" data-print="none">
          <Select
            size="s"
            label={t("billing.month")}
            value={month}
            options={months.map((each) => ({ value: each, label: formatMonth(each) }))}
            onChange={({ target }) => void navigate({ to: ".", search: { month: target.value }, replace: true })}
          />
          {FORMATS.map((format) => (
            <a
              key={format}
              href={`/papers/statements/${month}/${locale}.${format}`}
              download={format !== "pdf"}
              target={format === "pdf" ? "_blank" : undefined}
              rel="noreferrer"
              className={buttonClass({ size: "s" })}
            >
              <Icon of={Download} />
              {t(`billing.as-${format}`)}
            </a>
          ))}
        </div>
        {data === undefined ? <SkeletonRows rows={8} /> : <StatementTable statement={data} />}
      </div>
    </WorkPage>
  );
}
