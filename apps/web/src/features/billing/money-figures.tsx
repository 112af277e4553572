import type { AccountKind } from "@commonbench/domain/billing/ledger";
import { Link } from "@tanstack/react-router";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { linkClass } from "#web/ui/link.tsx";
import { Money } from "#web/ui/money.tsx";
import { Section } from "#web/ui/section.tsx";
import type { Figure } from "./types.ts";

/** What comes in, in the order in which money moves; then what goes out; then what is rarely anything. */
const ORDER: readonly AccountKind[] = [
  "claim",
  "received",
  "held",
  "due",
  "connected",
  "transferred",
  "owed",
  "paid",
  "claim-back",
  "surplus",
  "repay",
  "commission-owed",
];

interface MoneyFiguresProps {
  figures: readonly Figure[];
  /** Where the entries behind a figure stand. */
  to?: string;
  order?: readonly AccountKind[];
}

/** One band a currency; every figure leads to the entries that it is the sum of. */
export function MoneyFigures({ figures, to = paths.money, order = ORDER }: MoneyFiguresProps) {
  const currencies = [...new Set(figures.map(({ currency }) => currency))].toSorted();
  return (
    <div className="grid gap-7">
      {currencies.map((currency) => (
        <Section key={currency} look="work" heading={currency} context={t("billing.figures-context")}>
          <dl className="grid grid-cols-2 border-t border-line medium:grid-cols-3 wide:grid-cols-4">
            {order.flatMap((account) => {
              const figure = figures.find((each) => each.currency === currency && each.account === account);
              return figure === undefined ? [] : [<OneFigure key={account} figure={figure} to={to} />];
            })}
          </dl>
        </Section>
      ))}
    </div>
  );
}

function OneFigure({ figure: { account, currency, amount }, to }: { figure: Figure; to: string }) {
  return (
    <div className="flex flex-col-reverse justify-end gap-0.5 border-b border-line py-2.5 pe-4">
      <dt className="text-12 text-ink-faint">{t(`billing.account-${account}`)}</dt>
      <dd className="text-16 leading-snug">
        <Link to={to} search={{ account, currency }} className={linkClass("name")}>
          <Money value={{ amount, currency }} />
          <span className="sr-only">, {t("billing.see-entries")}</span>
        </Link>
      </dd>
    </div>
  );
}
