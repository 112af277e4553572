import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { exponentOf, formatMoney } from "#web/lib/format.ts";
import { issuesByField } from "#web/lib/form-issues.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { newId } from "#web/lib/new-id.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { failureOf, queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { MoneyField } from "#web/ui/money-field.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { toast } from "#web/ui/toast.tsx";
import { DeclineProof } from "./decline-proof.tsx";
import { today } from "./today.ts";
import type { Payment } from "./types.ts";

/** The payee says that money has come: all of it, a part, or more than was asked for. */
export function ReceiptForm({ payment }: { payment: Payment }) {
  const { id: paymentId, missing, currency, proofs, can } = payment;
  const waiting = proofs.find(({ status }) => status === "waiting");
  // One id for as long as the form says the same receipt: pressed twice, it is noted once.
  const [id, setId] = useState(newId);
  const [amount, setAmount] = useState<number | null>(waiting?.amount ?? missing);
  const [receivedOn, setReceived] = useState(today);
  const [note, setNote] = useState("");
  const confirm = useMutation(
    trpc.billing.confirmReceipt.mutationOptions({
      onSuccess: async () => {
        setId(newId());
        toast(t("billing.receipt-noted"));
        await queryClient.invalidateQueries(trpc.billing.pathFilter());
      },
    }),
  );
  const issues = issuesByField(failureOf(confirm.error).fields);
  const difference = (amount ?? 0) - missing;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!confirm.isPending) confirm.mutate({ id, paymentId, amount: amount ?? 0, receivedOn, note, locale });
  };
  const money = (value: number) => formatMoney({ amount: value, currency });
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p className="text-13 text-ink-muted">{t("billing.receipt-how")}</p>
      <div className="grid gap-4 medium:grid-cols-2">
        <MoneyField
          label={t("billing.received-amount")}
          unit={currency}
          exponent={exponentOf(currency)}
          error={issues.get("amount")}
          hint={
            difference < 0
              ? t("billing.short-by", { money: money(-difference) })
              : difference > 0
                ? t("billing.over-by", { money: money(difference) })
                : undefined
          }
          value={amount}
          onChange={setAmount}
        />
        <DateField
          required
          label={t("billing.received-on")}
          max={today()}
          error={issues.get("receivedOn")}
          value={receivedOn}
          onChange={({ target }) => setReceived(target.value)}
        />
      </div>
      <TextField
        optional
        label={t("billing.note")}
        maxLength={500}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      {confirm.isError && issues.size === 0 && (
        <Callout tone="critical" announce>
          {failureText(confirm.error)}
        </Callout>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="ink" busy={confirm.isPending}>
          {t("billing.confirm-receipt", { money: money(amount ?? 0) })}
        </Button>
        {can.declineProof && <DeclineProof paymentId={paymentId} />}
      </div>
    </form>
  );
}
