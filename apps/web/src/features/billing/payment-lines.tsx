import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { formatMoney } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { quoteWords, withUnit } from "#web/lib/quote-words.ts";
import { taxonomyQuery } from "#web/lib/taxonomy.ts";
import { PriceLines } from "#web/ui/price-lines.tsx";
import type { Payment } from "./types.ts";

/** How the price was made, and which part of it this payment is. */
export function PaymentLines({ payment }: { payment: Payment }) {
  const { lines, currency, amount, parts, captured, refunded } = payment;
  const { data: taxonomy } = useQuery(taxonomyQuery());
  const unitOf = (id: string | null) => taxonomy?.priceUnits.find((unit) => unit.id === id) ?? null;
  const whole = lines.reduce((sum, line) => sum + line.amount, 0);
  const money = (value: number) => formatMoney({ amount: value, currency });
  const others = parts.filter((part) => part.id !== payment.id && part.status !== "void");
  return (
    <div className="grid gap-4">
      <PriceLines
        lines={lines.map((line) => ({ key: line.key, ...quoteWords(withUnit(line, unitOf(line.unit)), currency) }))}
        total={{ term: t("billing.total"), value: money(whole) }}
      />
      {(others.length > 0 || captured > 0 || whole !== amount) && (
        <dl className="grid gap-1 text-13">
          <Line term={t("billing.this-payment", { purpose: t(`reservations.purpose-${payment.purpose}`) })}>
            {money(amount)}
          </Line>
          {captured > 0 && <Line term={t("billing.received")}>{money(captured)}</Line>}
          {refunded > 0 && <Line term={t("billing.went-back")}>{money(-refunded)}</Line>}
          {others.map((part) => (
            <Line key={part.id} term={t(`reservations.purpose-${part.purpose}`)}>
              {money(part.amount)}, {t(`reservations.payment-${part.status}`)}
            </Line>
          ))}
        </dl>
      )}
    </div>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[1fr_auto] gap-x-3">
      <dt className="text-ink-muted">{term}</dt>
      <dd className="text-end num">{children}</dd>
    </div>
  );
}
