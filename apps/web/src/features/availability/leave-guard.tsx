import { useBlocker } from "@tanstack/react-router";
import { t } from "#web/lib/i18n.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";

/** Nobody loses what they changed by a press on a link. */
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
      question={t("availability.unsaved-question")}
      consequence={t("availability.unsaved-consequence")}
      keep={t("availability.unsaved-stay")}
      confirm={t("availability.unsaved-leave")}
      onConfirm={() => blocker.proceed?.()}
    />
  );
}
