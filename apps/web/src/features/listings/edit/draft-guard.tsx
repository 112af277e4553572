import { t } from "#web/lib/i18n.ts";
import { LeaveGuard } from "#web/ui/leave-guard.tsx";
import type { ListingDraft } from "./draft.ts";
import { isUnsaved } from "./draft-state.ts";

/** Leaving with unsaved work saves it if that is possible, and asks if it is not. */
export function DraftGuard({ draft }: { draft: ListingDraft }) {
  const save = async (): Promise<boolean> => {
    const { view, conflict } = draft.get();
    return view.status === "draft" && conflict === null && (await draft.save());
  };
  return (
    <LeaveGuard isUnsaved={() => isUnsaved(draft.get())} save={save} consequence={t("listings.leave-consequence")} />
  );
}
