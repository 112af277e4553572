import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { locale, t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { toast } from "#web/ui/toast.tsx";

/** The money is not there: the payer is told and can look again. */
export function DeclineProof({ paymentId }: { paymentId: string }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const decline = useMutation(
    trpc.billing.declineProof.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.billing.pathFilter()),
    }),
  );
  return (
    <>
      <Button look="critical" onClick={() => setAsking(true)}>
        {t("billing.not-received")}
      </Button>
      <ConfirmDialog
        critical
        open={asking}
        onOpenChange={setAsking}
        question={t("billing.not-received-question")}
        consequence={t("billing.not-received-consequence")}
        confirm={t("billing.not-received-confirm")}
        explain={failureText}
        onConfirm={async () => {
          await decline.mutateAsync({ paymentId, reason, locale });
          toast(t("billing.not-received-told"));
        }}
      >
        <TextArea
          label={t("billing.reason")}
          hint={t("billing.not-received-hint")}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </ConfirmDialog>
    </>
  );
}
