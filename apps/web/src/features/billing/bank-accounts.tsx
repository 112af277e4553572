import { useMutation } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { type Outputs, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Section } from "#web/ui/section.tsx";
import { toast } from "#web/ui/toast.tsx";
import { BankAccountForm, type UsualAccount } from "./bank-account-form.tsx";

export type BankAccount = Outputs["billing"]["bankAccounts"]["accounts"][number];

interface BankAccountsProps {
  accounts: Outputs["billing"]["bankAccounts"];
  /** What a new one starts with. */
  usual: UsualAccount;
}

/** Where transfers to the organisation go, one account a currency. */
export function BankAccounts({ accounts: { accounts, can }, usual }: BankAccountsProps) {
  const [editing, setEditing] = useState<BankAccount | "new">();
  const add = can.change && (
    <Button size="s" icon={Plus} onClick={() => setEditing("new")}>
      {t("billing.add-account")}
    </Button>
  );
  return (
    <Section
      look="work"
      heading={t("billing.bank-accounts")}
      context={t("billing.bank-accounts-context")}
      far={accounts.length > 0 && add}
    >
      {accounts.length === 0 ? (
        <EmptyState
          className="border-t-0 pt-2"
          why={t("billing.bank-accounts-none")}
          next={t("billing.bank-accounts-none-next")}
          action={add}
        />
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {accounts.map((account) => (
            <li key={account.currency} className="flex flex-wrap items-start gap-x-6 gap-y-2 py-3">
              <p className="w-12 font-mid">{account.currency}</p>
              <div className="grid min-w-48 flex-1 gap-0.5">
                <p>{account.holder}</p>
                <p className="text-ink-muted">
                  {[account.bank, account.branch].filter(Boolean).join(t("ui.list-comma"))}
                </p>
                <p className="num">{[account.number, account.swift].filter(Boolean).join(" · ")}</p>
                <p className="text-12 text-ink-faint">
                  {t("billing.changed-on", { date: formatDate(account.changedAt, { year: "always" }) })}
                </p>
              </div>
              {can.change && (
                <div className="flex gap-2">
                  <Button
                    size="s"
                    aria-label={t("billing.change-account-of", { currency: account.currency })}
                    onClick={() => setEditing(account)}
                  >
                    {t("billing.change")}
                  </Button>
                  <RemoveAccount account={account} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {editing !== undefined && (
        <BankAccountForm
          account={editing === "new" ? null : editing}
          taken={accounts.map(({ currency }) => currency)}
          usual={usual}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Section>
  );
}

function RemoveAccount({ account: { currency, version } }: { account: BankAccount }) {
  const [asking, setAsking] = useState(false);
  const remove = useMutation(
    trpc.billing.removeBankAccount.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.billing.pathFilter()),
    }),
  );
  return (
    <>
      <Button
        size="s"
        look="quiet"
        aria-label={t("billing.remove-account-of", { currency })}
        onClick={() => setAsking(true)}
      >
        {t("billing.remove")}
      </Button>
      <ConfirmDialog
        critical
        open={asking}
        onOpenChange={setAsking}
        question={t("billing.remove-account-question", { currency })}
        consequence={t("billing.remove-account-consequence")}
        confirm={t("billing.remove-account-confirm")}
        explain={failureText}
        onConfirm={async () => {
          await remove.mutateAsync({ currency, version });
          toast(t("billing.account-removed", { currency }));
        }}
      />
    </>
  );
}
