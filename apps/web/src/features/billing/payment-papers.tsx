import { useQuery } from "@tanstack/react-query";
import { locale, t } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import { TextLink } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";
import type { Payment } from "./types.ts";

/** The invoice of a payment, and the credit notes to it. */
export function PaymentPapers({ payment: { id, side } }: { payment: Payment }) {
  const { data } = useQuery(
    trpc.billing.papers.list.queryOptions({ paymentId: id, side: side === "payee" ? "issuer" : "payer", locale }),
  );
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Section look="work" heading={t("billing.tab-invoices")}>
      <ul className="grid gap-1">
        {data.items.map((paper) => (
          <li key={paper.id}>
            <TextLink href={paper.url} target="_blank" rel="noreferrer">
              {t(`billing.paper-${paper.kind}`)} <span className="whitespace-nowrap num">{paper.number}</span>
            </TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
