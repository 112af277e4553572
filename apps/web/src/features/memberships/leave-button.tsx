import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { readEverythingAnew } from "#web/lib/session.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { toast } from "#web/ui/toast.tsx";

/** Leaving is free at any time; the question says what happens. `open`: it is still an application. */
export function LeaveButton({ open }: { open: boolean }) {
  const [asks, setAsks] = useState(false);
  const [reason, setReason] = useState("");
  const leave = useMutation(trpc.memberships.leave.mutationOptions());
  return (
    <>
      <Button look="critical" size="s" onClick={() => setAsks(true)}>
        {t(open ? "memberships.withdraw" : "memberships.leave")}
      </Button>
      <ConfirmDialog
        open={asks}
        onOpenChange={setAsks}
        critical
        question={t(open ? "memberships.withdraw-question" : "memberships.leave-question")}
        consequence={t(open ? "memberships.withdraw-consequence" : "memberships.leave-consequence")}
        confirm={t(open ? "memberships.withdraw" : "memberships.leave")}
        explain={failureText}
        onConfirm={async () => {
          await leave.mutateAsync({ reason });
          toast(t(open ? "memberships.withdrawn" : "memberships.left"));
          await readEverythingAnew();
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
