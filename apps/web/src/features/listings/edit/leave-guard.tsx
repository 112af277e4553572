import { useBlocker } from "@tanstack/react-router";
import { t } from "#web/lib/i18n.ts";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import type { ListingDraft } from "./draft.ts";
import { isUnsaved } from "./draft-state.ts";

/** Leaving with unsaved work saves it if that is possible, and asks if it is not. */
export function LeaveGuard({ draft }: { draft: ListingDraft }) {
  const blocker = useBlocker({
    withResolver: true,
    enableBeforeUnload: () => isUnsaved(draft.get()),
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname || !isUnsaved(draft.get())) return false;
      const { view, conflict } = draft.get();
      return view.status !== "draft" || conflict !== null || !(await draft.save());
    },
  });
  return (
    <ConfirmDialog
      critical
      open={blocker.status === "blocked"}
      onOpenChange={(open) => !open && blocker.reset?.()}
      question={t("listings.leave-question")}
      consequence={t("listings.leave-consequence")}
      keep={t("listings.leave-stay")}
      confirm={t("listings.leave")}
      onConfirm={() => blocker.proceed?.()}
    />
  );
}
