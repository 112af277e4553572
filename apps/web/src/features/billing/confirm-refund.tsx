import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { formatMoney } from "#web/lib/format.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { toast } from "#web/ui/toast.tsx";
import { today } from "./today.ts";
import type { Refund } from "./types.ts";

/** The payee has sent the money back by bank. */
export function ConfirmRefund({ refund: { id, amount }, currency }: { refund: Refund; currency: string }) {
  const [asking, setAsking] = useState(false);
  const [sentOn, setSent] = useState(today);
  const confirm = useMutation(
    trpc.billing.confirmRefund.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.billing.pathFilter()),
    }),
  );
  const money = formatMoney({ amount, currency });
  return (
    <>
      <Button size="s" onClick={() => setAsking(true)}>
        {t("billing.refund-was-sent")}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        question={t("billing.refund-sent-question", { money })}
        consequence={t("billing.refund-sent-consequence")}
        confirm={t("billing.refund-was-sent")}
        explain={failureText}
        onConfirm={async () => {
          await confirm.mutateAsync({ refundId: id, sentOn, locale });
          toast(t("billing.refund-noted"));
        }}
      >
        <DateField
          label={t("billing.sent-on")}
          max={today()}
          value={sentOn}
          onChange={({ target }) => setSent(target.value)}
        />
      </ConfirmDialog>
    </>
  );
}
