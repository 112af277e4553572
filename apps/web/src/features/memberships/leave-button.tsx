import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { forgetEverything } from "#web/lib/session.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { toast } from "#web/ui/toast.tsx";

/** Leaving is free at any time; the question says what happens. */
export function LeaveButton() {
  const [asks, setAsks] = useState(false);
  const [reason, setReason] = useState("");
  const leave = useMutation(trpc.memberships.leave.mutationOptions());
  return (
    <>
      <Button look="critical" size="s" onClick={() => setAsks(true)}>
        {t("memberships.leave")}
      </Button>
      <ConfirmDialog
        open={asks}
        onOpenChange={setAsks}
        critical
        question={t("memberships.leave-question")}
        consequence={t("memberships.leave-consequence")}
        confirm={t("memberships.leave")}
        explain={failureText}
        onConfirm={async () => {
          await leave.mutateAsync({ reason });
          toast(t("memberships.left"));
          await forgetEverything();
        }}
      >
        <TextArea
          label={t("memberships.leave-reason")}
          optional
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </ConfirmDialog>
    </>
  );
}
