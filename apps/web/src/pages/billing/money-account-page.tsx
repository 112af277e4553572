import { useQuery, useSuspenseQueries } from "@tanstack/react-query";
import { BankAccounts } from "#web/features/billing/bank-accounts.tsx";
import { CardAccount } from "#web/features/billing/card-account.tsx";
import { MoneyTabs } from "#web/features/billing/money-tabs.tsx";
import { PaperDetails } from "#web/features/billing/paper-details.tsx";
import { countries } from "#web/features/listings/countries.ts";
import { t } from "#web/lib/i18n.ts";
import { queryClient, trpc, trpcClient } from "#web/lib/trpc.ts";
import { useParameters } from "#web/lib/use-parameters.ts";
import { WorkPage } from "#web/ui/work-page.tsx";

const USUAL_CURRENCY = { mainland: "CNY", "hong-kong": "HKD", macao: "MOP", other: "USD" } as const;

/** How the organisation is paid: its bank accounts, its account for cards, and what its invoices say of it. */
export function MoneyAccountPage() {
  const { back } = useParameters();
  // Back from the card company's form: asked there before anything is said here.
  const asked = useQuery({
    queryKey: trpc.billing.refreshAccount.mutationKey(),
    enabled: back !== undefined,
    staleTime: Infinity,
    queryFn: async () => {
      const account = await trpcClient.billing.refreshAccount.mutate();
      await queryClient.invalidateQueries(trpc.billing.account.pathFilter());
      return account;
    },
  });
  const [{ data: banks }, { data: account }, { data: details }] = useSuspenseQueries({
    queries: [
      trpc.billing.bankAccounts.queryOptions(),
      trpc.billing.account.queryOptions(),
      trpc.billing.papers.details.queryOptions(),
    ],
  });
  return (
    <WorkPage title={t("app.money")} context={t("billing.account-context")}>
      <MoneyTabs />
      <div className="grid max-w-240 gap-9" aria-busy={asked.isFetching}>
        <BankAccounts
          accounts={banks}
          usual={{ currency: USUAL_CURRENCY[details.jurisdiction], holder: details.legalName }}
        />
        <CardAccount account={account} countries={countries()} />
        <PaperDetails key={details.version} details={details} />
      </div>
    </WorkPage>
  );
}
