import { useBlocker } from "@tanstack/react-router";
import { t } from "#web/lib/i18n.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";

/** Nobody loses what they wrote by a press on a link; the tabs of the same page are no leaving. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const blocker = useBlocker({
    withResolver: true,
    enableBeforeUnload: isDirty,
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
  });
  return (
    <ConfirmDialog
      critical
      open={blocker.status === "blocked"}
      onOpenChange={(open) => !open && blocker.reset?.()}
      question={t("organisations.unsaved-question")}
      consequence={t("organisations.unsaved-consequence")}
      keep={t("organisations.unsaved-stay")}
      confirm={t("organisations.unsaved-leave")}
      onConfirm={() => blocker.proceed?.()}
    />
  );
}
