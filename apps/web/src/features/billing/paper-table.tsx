import { Link } from "@tanstack/react-router";
import { formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { linkClass, TextLink } from "#web/ui/link.tsx";
import { Money } from "#web/ui/money.tsx";
import { Table } from "#web/ui/table.tsx";

type PaperRow = Outputs["billing"]["papers"]["list"]["items"][number];

interface PaperTableProps {
  papers: readonly PaperRow[];
  side: "issuer" | "payer";
  /** The one that a mail led to. */
  current?: string;
}

/** Numbers lead to the PDF; a credit note says which invoice it takes back. */
export function PaperTable({ papers, side, current }: PaperTableProps) {
  return (
    <Table
      sticky
      caption={t("billing.tab-invoices")}
      rows={papers}
      keyOf={({ id }) => id}
      {...(current === undefined ? {} : { current })}
      columns={[
        {
          id: "number",
          head: t("billing.column-number"),
          cell: ({ number, url, kind, credits }) => (
            <>
              <TextLink look="name" href={url} target="_blank" rel="noreferrer">
                <span className="num whitespace-nowrap">{number}</span>
              </TextLink>
              <small>
                {credits === null ? t(`billing.paper-${kind}`) : t("billing.paper-credits", { number: credits })}
              </small>
            </>
          ),
        },
        {
          id: "other",
          head: t(side === "issuer" ? "billing.payer" : "billing.payee"),
          cell: ({ issuer, payer }) => (side === "issuer" ? payer.name : issuer.name),
        },
        {
          id: "for",
          head: t("billing.for"),
          wideOnly: true,
          cell: ({ title, subjectNumber, paymentId }) => (
            <>
              <Link to={paths.payment(paymentId)} className={linkClass("quiet")}>
                {title}
              </Link>
              <small>{subjectNumber}</small>
            </>
          ),
        },
        {
          id: "issued",
          head: t("billing.column-issued"),
          wideOnly: true,
          cell: ({ issuedAt }) => formatDate(issuedAt, { year: "always" }),
        },
        {
          id: "amount",
          head: t("billing.amount"),
          end: true,
          cell: ({ amount, currency, kind }) => (
            <Money value={{ amount: kind === "credit-note" ? -amount : amount, currency }} strong={false} />
          ),
        },
      ]}
    />
  );
}
