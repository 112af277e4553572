import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { issuesByField } from "#web/lib/form-issues.ts";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { failureOf, queryClient, trpc } from "#web/lib/trpc.ts";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { toast } from "#web/ui/toast.tsx";
import type { BankAccount } from "./bank-accounts.tsx";
import { CURRENCIES } from "./commission-scope.tsx";

export interface UsualAccount {
  readonly currency: string;
  readonly holder: string;
}

interface BankAccountFormProps {
  /** Null: a new one. */
  account: BankAccount | null;
  /** Currencies that have one. */
  taken: readonly string[];
  /** What a new one starts with. */
  usual: UsualAccount;
  onClose: () => void;
}

const FIELDS = ["holder", "bank", "branch", "number", "swift"] as const;
const NEEDED: ReadonlySet<string> = new Set(["holder", "bank", "number"]);
const MOST: Readonly<Record<(typeof FIELDS)[number], number>> = {
  holder: 120,
  bank: 120,
  branch: 120,
  number: 40,
  swift: 11,
};

/** Everybody in charge is told of a change: whoever alters where money goes does not do so unseen. */
export function BankAccountForm({ account, taken, usual, onClose }: BankAccountFormProps) {
  const free = CURRENCIES.filter((code) => !taken.includes(code));
  const [currency, setCurrency] = useState(
    account?.currency ?? free.find((code) => code === usual.currency) ?? free[0] ?? "CNY",
  );
  const [values, setValues] = useState({
    holder: account?.holder ?? usual.holder,
    bank: account?.bank ?? "",
    branch: account?.branch ?? "",
    number: account?.number ?? "",
    swift: account?.swift ?? "",
  });
  const save = useMutation(
    trpc.billing.saveBankAccount.mutationOptions({
      onSuccess: async () => {
        toast(t("billing.account-saved", { currency }));
        onClose();
        await queryClient.invalidateQueries(trpc.billing.pathFilter());
      },
    }),
  );
  const issues = issuesByField(failureOf(save.error).fields);
  return (
    <FormDialog
      title={t(account === null ? "billing.add-account" : "billing.change-account")}
      description={t("billing.account-seen-by")}
      submit={t("billing.save-account")}
      busy={save.isPending}
      refusal={save.isError && issues.size === 0 && failureText(save.error)}
      onSubmit={() => save.mutate({ currency, ...values, version: account?.version ?? 0 })}
      onClose={onClose}
    >
      <Select
        label={t("billing.scope-currency")}
        disabled={account !== null}
        value={currency}
        options={(account === null ? free : [account.currency]).map((code) => ({ value: code, label: code }))}
        onChange={({ target }) => setCurrency(target.value)}
      />
      {FIELDS.map((field) => (
        <TextField
          key={field}
          label={t(`billing.bank-${field}`)}
          hint={field === "swift" ? t("billing.bank-swift-hint") : undefined}
          required={NEEDED.has(field)}
          optional={!NEEDED.has(field)}
          maxLength={MOST[field]}
          autoComplete="off"
          error={issues.get(field)}
          value={values[field]}
          onChange={({ target }) => setValues({ ...values, [field]: target.value })}
        />
      ))}
    </FormDialog>
  );
}
