import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { exponentOf, formatMoney } from "#web/lib/format.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import type { TaxonomyView } from "#web/lib/taxonomy.ts";
import { type Outputs, trpc } from "#web/lib/trpc.ts";
import { Callout } from "#web/ui/callout.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { MoneyField } from "#web/ui/money-field.tsx";
import { PriceLines } from "#web/ui/price-lines.tsx";
import { Status } from "#web/ui/status.tsx";
import { scopeWords, takesWords } from "./commission-words.ts";
import { type Scope, ScopeFields } from "./commission-scope.tsx";

const EXAMPLE = 100_000;

/** Tries the rules on a payment and says of each why it counts or does not. */
export function CommissionPreview({ today, taxonomy }: { today: string; taxonomy: TaxonomyView }) {
  const [scope, setScope] = useState<Scope>({
    programme: null,
    categoryId: null,
    kind: "equipment",
    memberClass: null,
    currency: "CNY",
  });
  const [amount, setAmount] = useState<number | null>(EXAMPLE);
  const [day, setDay] = useState(today);
  const { programme, kind, currency, ...rest } = scope;
  const money = { kind: kind ?? "equipment", currency: currency ?? "CNY", amount: amount || 0 };
  const input = { ...rest, ...money, day: day || today, programmes: programme === null ? [] : [programme], locale };
  const { data, error } = useQuery(
    trpc.billing.commission.preview.queryOptions(input, { placeholderData: keepPreviousData }),
  );
  return (
    <div className="grid gap-x-10 gap-y-6 wide:grid-cols-2">
      <div className="grid content-start gap-4">
        <ScopeFields whole={false} value={scope} onChange={setScope} taxonomy={taxonomy}>
          <MoneyField
            label={t("billing.amount")}
            unit={money.currency}
            exponent={exponentOf(money.currency)}
            value={amount}
            onChange={setAmount}
          />
          <DateField label={t("billing.day")} value={day} onChange={({ target }) => setDay(target.value)} />
        </ScopeFields>
      </div>
      <div aria-live="polite">
        {error !== null && <Callout tone="critical">{failureText(error)}</Callout>}
        {data && <Outcome preview={data} amount={money.amount} currency={money.currency} />}
      </div>
    </div>
  );
}

interface OutcomeProps {
  preview: Outputs["billing"]["commission"]["preview"];
  amount: number;
  currency: string;
}

function Outcome({ preview: { commission, rest, candidates }, amount, currency }: OutcomeProps) {
  const money = (value: number) => formatMoney({ amount: value, currency });
  const applied = candidates.find(({ verdict }) => verdict === "applies")?.rule;
  return (
    <div className="grid gap-5">
      <PriceLines
        lines={[
          { key: "paid", term: t("billing.paid-by-buyer"), value: money(amount) },
          {
            key: "commission",
            term: t("billing.commission"),
            note: applied === undefined ? t("billing.no-rule") : `${scopeWords(applied)}: ${takesWords(applied)}`,
            value: money(0 - commission),
          },
        ]}
        total={{ term: t("billing.payee-gets"), value: money(rest) }}
      />
      <ul className="divide-y divide-line border-y border-line">
        {candidates.map(({ rule, verdict }) => (
          <li key={rule.id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 py-2">
            <span className="min-w-0">
              <span className="font-mid">{scopeWords(rule)}</span>{" "}
              <span className="text-ink-muted">{takesWords(rule)}</span>
            </span>
            <Status tone={verdict === "applies" ? "positive" : "neutral"}>{t(`billing.verdict-${verdict}`)}</Status>
          </li>
        ))}
      </ul>
    </div>
  );
}
