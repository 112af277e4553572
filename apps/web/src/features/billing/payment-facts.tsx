import { Link } from "@tanstack/react-router";
import { formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { Facts } from "#web/ui/facts.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { PaymentStatus } from "./payment-status.tsx";
import { takesPart } from "./takes-part.ts";
import type { Payment } from "./types.ts";

/** What it is for, between whom, how and until when. */
export function PaymentFacts({ payment }: { payment: Payment }) {
  const { about, payer, payee, side, rail, reference, dueAt, paidAt, status, commission, currency } = payment;
  const other = side === "payer" ? payee : payer;
  return (
    <Facts
      facts={[
        { term: t("reservations.status"), value: <PaymentStatus payment={payment} /> },
        ...(about === null
          ? []
          : [
              {
                term: t("billing.for"),
                value: (
                  <Link to={about.path} className={linkClass()}>
                    {about.title}
                    {" · "}
                    <span className="whitespace-nowrap num">{about.number}</span>
                  </Link>
                ),
              },
            ]),
        {
          term: t(side === "payer" ? "billing.payee" : "billing.payer"),
          value: (
            <Link to={paths.organisation(other.slug)} className={linkClass("name")}>
              {other.name}
            </Link>
          ),
        },
        { term: t("billing.how"), value: t(`reservations.rail-${rail}`) },
        ...(rail === "card" ? [] : [{ term: t("billing.reference"), value: <span className="num">{reference}</span> }]),
        ...(dueAt !== null && status !== "paid" && status !== "void"
          ? [{ term: t("billing.due"), value: formatDateTime(dueAt) }]
          : []),
        ...(paidAt === null ? [] : [{ term: t("billing.paid-at"), value: formatDateTime(paidAt) }]),
        ...(commission === null ? [] : [{ term: t("billing.commission"), value: takesPart(commission, currency) }]),
      ]}
    />
  );
}
