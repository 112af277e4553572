import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { forgetEverything } from "#web/lib/session.ts";
import { trpc } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { toast } from "#web/ui/toast.tsx";

export interface LeaveOrganisationProps {
  organisation: string;
  /** The only owner has to find another one first. */
  canLeave: boolean;
}

/** The way out for whoever reads this page. */
export function LeaveOrganisation({ organisation, canLeave }: LeaveOrganisationProps) {
  const [asks, setAsks] = useState(false);
  const navigate = useNavigate();
  const leave = useMutation(trpc.organisations.leave.mutationOptions());
  const confirm = async () => {
    await leave.mutateAsync();
    await forgetEverything();
    await navigate({ to: paths.desk });
    toast(t("organisations.left", { organisation }));
  };
  return (
    <div className="grid justify-items-start gap-3">
      <p className="max-w-measure text-ink-muted">
        {t(canLeave ? "organisations.leave-lead" : "organisations.last-owner")}
      </p>
      <Button look="critical" disabled={!canLeave} onClick={() => setAsks(true)}>
        {t("organisations.leave")}
      </Button>
      <ConfirmDialog
        critical
        open={asks}
        onOpenChange={setAsks}
        question={t("organisations.leave-question", { organisation })}
        consequence={t("organisations.leave-consequence")}
        confirm={t("organisations.leave")}
        keep={t("ui.cancel")}
        explain={failureText}
        onConfirm={confirm}
      />
    </div>
  );
}
