import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { exponentOf } from "#web/lib/format.ts";
import { issuesByField } from "#web/lib/form-issues.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { failureOf, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { MoneyField } from "#web/ui/money-field.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { toast } from "#web/ui/toast.tsx";
import { type ProofFile, ProofFiles } from "./proof-files.tsx";
import { today } from "./today.ts";
import type { Payment } from "./types.ts";

/** The payer shows that the transfer has left; the payee then looks for it. */
export function ProofForm({ payment: { id, missing, currency } }: { payment: Payment }) {
  const [files, setFiles] = useState<readonly ProofFile[]>([]);
  const [amount, setAmount] = useState<number | null>(missing);
  const [sentOn, setSent] = useState(today);
  const [note, setNote] = useState("");
  const send = useMutation(
    trpc.billing.uploadProof.mutationOptions({
      onSuccess: async () => {
        setFiles([]);
        toast(t("billing.proof-sent"));
        await queryClient.invalidateQueries(trpc.billing.pathFilter());
      },
    }),
  );
  const issues = issuesByField(failureOf(send.error).fields);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (send.isPending) return;
    send.mutate({ paymentId: id, fileIds: files.map((file) => file.id), amount: amount ?? 0, sentOn, note, locale });
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <ProofFiles files={files} onChange={setFiles} error={issues.get("fileIds")} />
      <div className="grid gap-4 medium:grid-cols-2">
        <MoneyField
          label={t("billing.sent-amount")}
          unit={currency}
          exponent={exponentOf(currency)}
          error={issues.get("amount")}
          value={amount}
          onChange={setAmount}
        />
        <DateField
          required
          label={t("billing.sent-on")}
          max={today()}
          error={issues.get("sentOn")}
          value={sentOn}
          onChange={({ target }) => setSent(target.value)}
        />
      </div>
      <TextField
        optional
        label={t("billing.note-to-payee")}
        maxLength={500}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      {send.isError && issues.size === 0 && (
        <Callout tone="critical" announce>
          {failureText(send.error)}
        </Callout>
      )}
      <Button type="submit" look="ink" busy={send.isPending} className="justify-self-start">
        {t("billing.send-proof")}
      </Button>
    </form>
  );
}
