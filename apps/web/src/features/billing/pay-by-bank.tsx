import { majorText } from "#web/ui/money-field.tsx";
import { exponentOf, formatMoney } from "#web/lib/format.ts";
import { formatDate, formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { Callout } from "#web/ui/callout.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { CopyValue } from "./copy-value.tsx";
import type { Payment } from "./types.ts";

/** Where to send how much under which words. The money goes straight to the payee. */
export function PayByBank({ payment }: { payment: Payment }) {
  const { instructions, reference, missing, currency, dueAt, payee } = payment;
  if (instructions === null)
    return (
      <Callout tone="caution" heading={t("billing.no-account-yet", { payee: payee.name })}>
        {t("billing.no-account-yet-next")}
      </Callout>
    );
  const { holder, bank, branch, number, swift, changedAt } = instructions;
  const words: [string, string][] = [
    [t("billing.bank-holder"), holder],
    [t("billing.bank-bank"), branch === "" ? bank : `${bank} ${branch}`],
    [t("billing.bank-number"), number],
    [t("billing.bank-swift"), swift],
  ];
  const plain = majorText(missing, exponentOf(currency));
  return (
    <div className="grid gap-4">
      <p className="text-13 text-ink-muted">
        {dueAt === null
          ? t("billing.bank-how", { payee: payee.name })
          : t("billing.bank-how-until", { payee: payee.name, time: formatDateTime(dueAt) })}
      </p>
      <Facts
        facts={[
          {
            term: t("billing.amount"),
            value: (
              <CopyValue name={t("billing.amount")} shown={formatMoney({ amount: missing, currency })} value={plain} />
            ),
          },
          {
            term: t("billing.reference"),
            value: <CopyValue name={t("billing.reference")} value={reference} />,
          },
          ...words
            .filter(([, value]) => value !== "")
            .map(([term, value]) => ({ term, value: <CopyValue name={term} value={value} /> })),
        ]}
      />
      <div className="grid gap-0.5 text-12 text-ink-faint">
        <p>{t("billing.bank-reference-why")}</p>
        <p>{t("billing.bank-changed", { date: formatDate(changedAt) })}</p>
      </div>
    </div>
  );
}
