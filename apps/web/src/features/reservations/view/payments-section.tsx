import type { PaymentStatus as Name } from "@commonbench/domain/billing/schemas";
import { CircleX, type LucideIcon } from "lucide-react";
import { Link } from "@tanstack/react-router";
import { formatMoney } from "#web/lib/format.ts";
import { formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { linkClass } from "#web/ui/link.tsx";
import { Money } from "#web/ui/money.tsx";
import { Section } from "#web/ui/section.tsx";
import { Status, type Tone } from "#web/ui/status.tsx";
import { Table, type Column } from "#web/ui/table.tsx";
import type { Payment, Reservation } from "../reservation.ts";

const LOOKS: Readonly<Record<Name, { tone: Tone; sign?: LucideIcon }>> = {
  open: { tone: "caution" },
  processing: { tone: "caution" },
  authorised: { tone: "caution" },
  paid: { tone: "positive" },
  failed: { tone: "critical" },
  void: { tone: "neutral", sign: CircleX },
};

/** What has gone back, or is on its way, counts more than that it was paid; the payment's own page says the rest. */
function Standing({ payment: { status, captured, refunded, refundWaits } }: { payment: Payment }) {
  if (refundWaits) return <Status tone="caution">{t("billing.refund-waits")}</Status>;
  if (refunded > 0 && refunded >= captured) return <Status tone="neutral">{t("billing.refunded")}</Status>;
  return <Status {...LOOKS[status]}>{t(`reservations.payment-${status}`)}</Status>;
}

function Beside({ payment: { status, dueAt, refunded, currency } }: { payment: Payment }) {
  return (
    <>
      {dueAt !== null && (status === "open" || status === "failed") && (
        <small>{t("reservations.due", { time: formatDateTime(dueAt) })}</small>
      )}
      {refunded > 0 && (
        <small>{t("reservations.payment-refund", { amount: formatMoney({ amount: refunded, currency }) })}</small>
      )}
    </>
  );
}

const columns = (): Column<Payment>[] => [
  {
    id: "purpose",
    head: t("reservations.payment"),
    cell: ({ id, purpose, rail }) => (
      <>
        <Link to={paths.payment(id)} className={linkClass("name")}>
          {t(`reservations.purpose-${purpose}`)}
        </Link>
        <small>{t(`reservations.rail-${rail}`)}</small>
      </>
    ),
  },
  {
    id: "status",
    head: t("reservations.status"),
    cell: (payment) => (
      <>
        <Standing payment={payment} />
        <Beside payment={payment} />
      </>
    ),
  },
  {
    id: "amount",
    head: t("reservations.sum"),
    end: true,
    cell: ({ amount, currency }) => <Money value={{ amount, currency }} strong={false} />,
  },
];

/** What is paid, what is due and until when. */
export function PaymentsSection({ reservation: { payments } }: { reservation: Reservation }) {
  if (payments.length === 0) return null;
  return (
    <Section look="work" heading={t("reservations.payments")}>
      <Table caption={t("reservations.payments")} columns={columns()} rows={payments} keyOf={({ id }) => id} />
    </Section>
  );
}
