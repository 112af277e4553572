import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { toast } from "#web/ui/toast.tsx";

interface AskProps {
  id: string;
  open: boolean;
  onClose: () => void;
}

const refresh = (): Promise<void> => queryClient.invalidateQueries(trpc.listings.pathFilter());

/** The secretariat takes a listing off the bench; the reason goes to its owner. */
export function RemoveListing({ id, open, onClose }: AskProps) {
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const removal = useMutation(trpc.listings.remove.mutationOptions({ onSuccess: refresh }));
  const confirm = async (): Promise<void> => {
    setMissing(reason.trim() === "");
    if (reason.trim() === "") throw new Missing();
    await removal.mutateAsync({ id, reason });
    toast(t("listings.done-remove"));
  };
  return (
    <ConfirmDialog
      critical
      open={open}
      onOpenChange={onClose}
      question={t("listings.remove-question")}
      consequence={t("listings.remove-consequence")}
      confirm={t("listings.act-remove")}
      onConfirm={confirm}
      explain={(error) => (error instanceof Missing ? t("reasons.listings.reason-needed") : failureText(error))}
    >
      <TextArea
        label={t("listings.remove-reason")}
        hint={t("listings.remove-reason-hint")}
        error={missing && reason.trim() === "" && t("app.field-too-short")}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
}

class Missing extends Error {}

/** Back to its owner, paused, so that the owner decides when it is offered again. */
export function RestoreListing({ id, open, onClose }: AskProps) {
  const restoring = useMutation(trpc.listings.restore.mutationOptions({ onSuccess: refresh }));
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onClose}
      question={t("listings.restore-question")}
      consequence={t("listings.restore-consequence")}
      confirm={t("listings.act-restore")}
      onConfirm={async () => {
        await restoring.mutateAsync({ id });
        toast(t("listings.done-restore"));
      }}
      explain={failureText}
    />
  );
}
