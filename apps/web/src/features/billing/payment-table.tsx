import { Link } from "@tanstack/react-router";
import { formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { cx } from "#web/ui/cx.ts";
import { linkClass } from "#web/ui/link.tsx";
import { Money } from "#web/ui/money.tsx";
import { Table } from "#web/ui/table.tsx";
import { PaymentStatus } from "./payment-status.tsx";
import type { PaymentLine } from "./types.ts";

/** Payments of one side, newest first. */
export function PaymentTable({ payments }: { payments: readonly PaymentLine[] }) {
  return (
    <Table
      sticky
      caption={t("billing.payments")}
      rows={payments}
      keyOf={({ id }) => id}
      columns={[
        {
          id: "for",
          head: t("billing.column-payment"),
          cell: ({ id, about, reference, purpose, side, payer, payee }) => (
            <>
              <Link to={paths.payment(id)} className={cx(linkClass("name"), "max-medium:line-clamp-1")}>
                {about?.title ?? reference}
              </Link>
              <small>
                {side === "payer" ? payee.name : payer.name}
                {" · "}
                <span className="whitespace-nowrap num">{about?.number ?? t(`reservations.purpose-${purpose}`)}</span>
              </small>
            </>
          ),
        },
        { id: "status", head: t("reservations.status"), cell: (payment) => <PaymentStatus payment={payment} /> },
        {
          id: "when",
          head: t("billing.column-when"),
          wideOnly: true,
          cell: ({ status, paidAt, dueAt, createdAt }) =>
            paidAt !== null
              ? t("billing.when-paid", { date: formatDate(paidAt) })
              : dueAt !== null && status !== "void"
                ? t("billing.when-due", { date: formatDate(dueAt) })
                : formatDate(createdAt),
        },
        { id: "rail", head: t("billing.how"), wideOnly: true, cell: ({ rail }) => t(`reservations.rail-${rail}`) },
        {
          id: "amount",
          head: t("billing.amount"),
          end: true,
          cell: ({ amount, currency }) => <Money value={{ amount, currency }} strong={false} />,
        },
      ]}
    />
  );
}
