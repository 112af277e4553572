import { Link } from "@tanstack/react-router";
import { t, type MessageId } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { TabLinks, tabClass } from "#web/ui/tabs.tsx";

const PLACES: readonly { readonly to: string; readonly label: MessageId; readonly exact?: boolean }[] = [
  { to: paths.money, label: "billing.tab-overview", exact: true },
  { to: paths.invoices, label: "billing.tab-invoices" },
  { to: paths.statements, label: "billing.tab-statements" },
  { to: paths.moneyAccount, label: "billing.tab-account" },
];

/** The pages of the organisation's money. */
export function MoneyTabs() {
  return (
    <div data-print="none" className="text-13">
      <TabLinks label={t("app.money")} className="mb-7">
        {PLACES.map(({ to, label, exact = false }) => (
          <Link key={to} to={to} className={tabClass} activeOptions={{ exact, includeSearch: false }}>
            {t(label)}
          </Link>
        ))}
      </TabLinks>
    </div>
  );
}
