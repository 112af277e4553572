import { useBlocker } from "@tanstack/react-router";
import { t } from "#web/lib/i18n.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";

interface LeaveGuardProps {
  /** Asked when somebody leaves, of what is written by then. */
  isUnsaved: () => boolean;
  /** Saves it by itself; false where that did not work. */
  save?: () => Promise<boolean>;
  /** What becomes of the work, where it is not lost. */
  consequence?: string;
}

/** Nobody loses what they wrote by a press on a link; the tabs of the same page are no leaving. */
export function LeaveGuard({ isUnsaved, save, consequence }: LeaveGuardProps) {
  const blocker = useBlocker({
    withResolver: true,
    enableBeforeUnload: isUnsaved,
    shouldBlockFn: async ({ current, next }) =>
      current.pathname !== next.pathname && isUnsaved() && (save === undefined || !(await save())),
  });
  return (
    <ConfirmDialog
      critical
      open={blocker.status === "blocked"}
      onOpenChange={(open) => !open && blocker.reset?.()}
      question={t("ui.unsaved-question")}
      consequence={consequence ?? t("ui.unsaved-consequence")}
      keep={t("ui.unsaved-stay")}
      confirm={t("ui.unsaved-leave")}
      onConfirm={() => blocker.proceed?.()}
    />
  );
}
