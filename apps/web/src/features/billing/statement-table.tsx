import { Link } from "@tanstack/react-router";
import { formatDate, formatZone } from "#web/lib/format-time.ts";
import { moneyParts } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { KeyFacts } from "#web/ui/facts.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Money } from "#web/ui/money.tsx";
import { Section } from "#web/ui/section.tsx";
import { Table } from "#web/ui/table.tsx";

type Statement = Outputs["billing"]["papers"]["statement"];
type Line = Statement["lines"][number];
type Total = Statement["totals"][number];

const SUMS = ["received", "paid", "commission", "fee", "net"] as const;

/** What moved in a month, one block a currency: the sums, then line by line. */
export function StatementTable({ statement: { totals, lines, timeZone } }: { statement: Statement }) {
  if (totals.length === 0)
    return <EmptyState why={t("billing.statement-none")} next={t("billing.statement-none-next")} />;
  return (
    <div className="grid gap-9">
      {totals.map((total) => (
        <Section
          key={total.currency}
          look="work"
          heading={total.currency}
          context={t("billing.statement-zone", { zone: formatZone(timeZone) })}
        >
          <Sums total={total} />
          <Lines
            lines={lines.filter(({ currency }) => currency === total.currency)}
            currency={total.currency}
            timeZone={timeZone}
          />
        </Section>
      ))}
    </div>
  );
}

const Sums = ({ total }: { total: Total }) => (
  <KeyFacts
    className="mb-5"
    facts={SUMS.map((sum) => ({
      key: sum,
      term: t(`billing.sum-${sum}`),
      value: <Money value={{ amount: total[sum], currency: total.currency }} />,
    }))}
  />
);

function Lines({ lines, currency, timeZone }: { lines: readonly Line[]; currency: string; timeZone: string }) {
  const figure = (amount: number) => <span className="num">{moneyParts({ amount, currency }).figure}</span>;
  return (
    <Table
      sticky
      caption={t("billing.statement-lines", { currency })}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        {
          id: "at",
          head: t("billing.column-at"),
          cell: ({ at }) => <span className="num whitespace-nowrap">{formatDate(at, { zone: timeZone })}</span>,
        },
        {
          id: "what",
          head: t("billing.column-what"),
          cell: ({ kind, about, number, other, paymentId }) => (
            <>
              <Link to={paths.payment(paymentId)} className={linkClass("quiet")}>
                {t(`billing.statement-${kind}`)}
                {about !== "" && `: ${about}`}
              </Link>
              <small>{[other.name, number].filter(Boolean).join(" · ")}</small>
            </>
          ),
        },
        { id: "papers", head: t("billing.column-paper"), wideOnly: true, cell: ({ papers }) => papers },
        { id: "gross", head: t("billing.sum-gross"), end: true, wideOnly: true, cell: ({ gross }) => figure(gross) },
        {
          id: "commission",
          head: t("billing.sum-commission"),
          end: true,
          wideOnly: true,
          cell: ({ commission }) => figure(commission),
        },
        { id: "fee", head: t("billing.sum-fee"), end: true, wideOnly: true, cell: ({ fee }) => figure(fee) },
        { id: "net", head: t("billing.sum-net"), end: true, cell: ({ net }) => figure(net) },
      ]}
    />
  );
}
