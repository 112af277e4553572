import { netOfLines } from "@commonbench/domain/billing/refunds";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { exponentOf, formatMoney } from "#web/lib/format.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { newId } from "#web/lib/new-id.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { MoneyField } from "#web/ui/money-field.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { toast } from "#web/ui/toast.tsx";
import { RefundLines } from "./refund-lines.tsx";
import { refundOfLines, type TakenLines } from "./refund-of-lines.ts";
import type { Payment } from "./types.ts";

type By = "all" | "lines" | "amount";

/** Money back: everything that is left, lines of the price whole or in part, or an amount. */
export function RefundDialog({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const { id: paymentId, currency, refundable, lines, rail, payer } = payment;
  const [id] = useState(newId);
  const [by, setBy] = useState<By>("all");
  const [written, setWritten] = useState<number | null>(null);
  const [taken, setTaken] = useState<TakenLines>({});
  const [reason, setReason] = useState("");
  const wanted = { all: refundable, amount: written || 0, lines: refundOfLines(lines, taken) }[by];
  const money = (amount: number) => formatMoney({ amount, currency });
  const tooMuch = wanted > refundable;
  const refund = useMutation(
    trpc.billing.refund.mutationOptions({
      onSuccess: async () => {
        toast(t(rail === "card" ? "billing.refund-begun" : "billing.refund-owed", { money: money(wanted) }));
        onClose();
        await queryClient.invalidateQueries(trpc.billing.pathFilter());
      },
    }),
  );
  const options = [
    { value: "all", label: t("billing.refund-all"), aside: money(refundable) },
    ...(netOfLines(lines).size > 1 ? [{ value: "lines", label: t("billing.refund-by-lines") }] : []),
    { value: "amount", label: t("billing.refund-by-amount") },
  ];
  return (
    <FormDialog
      title={t("billing.refund-title", { payer: payer.name })}
      description={t(rail === "card" ? "billing.refund-card-how" : "billing.refund-bank-how")}
      submit={t("billing.refund-money", { money: money(wanted) })}
      busy={refund.isPending}
      incomplete={wanted <= 0 || tooMuch}
      refusal={
        tooMuch ? t("billing.refund-most", { money: money(refundable) }) : refund.isError && failureText(refund.error)
      }
      onSubmit={() => refund.mutate({ id, paymentId, amount: wanted, reason, locale })}
      onClose={onClose}
    >
      <RadioCards
        label={t("billing.refund-what")}
        options={options}
        value={by}
        onChange={(value) => setBy(value === "lines" || value === "amount" ? value : "all")}
      />
      {by === "lines" && <RefundLines lines={lines} currency={currency} taken={taken} onChange={setTaken} />}
      {by === "amount" && (
        <MoneyField
          label={t("billing.amount")}
          unit={currency}
          exponent={exponentOf(currency)}
          hint={t("billing.refund-most", { money: money(refundable) })}
          value={written}
          onChange={setWritten}
        />
      )}
      <TextArea
        required
        label={t("billing.reason")}
        hint={t("billing.refund-reason-hint")}
        rows={2}
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </FormDialog>
  );
}
