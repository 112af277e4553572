import { formatTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { Button } from "#web/ui/button.tsx";
import { Status } from "#web/ui/status.tsx";
import type { ListingDraft } from "./draft.ts";
import { isPassing, type DraftState } from "./draft-state.ts";

/** Says at any moment whether the work is safe. */
export function SaveState({ state }: { state: DraftState }) {
  return (
    <span role="status" className="text-13">
      <Words state={state} />
    </span>
  );
}

function Words({ state: { phase, view, issues, conflict } }: { state: DraftState }) {
  const draft = view.status === "draft";
  if (conflict !== null) return <Status tone="critical">{t("listings.save-conflict")}</Status>;
  if (phase.is === "saving") return <span className="text-ink-muted">{t("listings.saving")}</span>;
  if (phase.is === "failed")
    return (
      <Status tone="critical">
        {t(isPassing(phase.error) && draft ? "listings.save-retrying" : "listings.save-failed")}
      </Status>
    );
  if (issues.size > 0)
    return (
      <Status tone="caution">{t(draft ? "listings.save-some" : "listings.fix-first", { count: issues.size })}</Status>
    );
  if (phase.is !== "saved")
    return <span className="text-ink-muted">{t(draft ? "listings.save-soon" : "listings.unsaved")}</span>;
  if (phase.at === null)
    return <span className="text-ink-faint">{t(draft ? "listings.saves-itself" : "listings.no-changes")}</span>;
  return <Status tone="positive">{t("listings.saved-at", { time: formatTime(phase.at) })}</Status>;
}

/** Why it could not be saved, where asking again by itself does not help. */
export function saveFailure({ phase, view }: DraftState): string | null {
  if (phase.is !== "failed" || (view.status === "draft" && isPassing(phase.error))) return null;
  return failureText(phase.error);
}

/** Saved when asked: what others can see does not change under the hands. */
export function SaveButton({ draft, state, onWrong }: { draft: ListingDraft; state: DraftState; onWrong: () => void }) {
  const save = async (): Promise<void> => {
    if (!(await draft.save())) onWrong();
  };
  const { phase, conflict } = state;
  return (
    <Button
      look="ink"
      size="s"
      busy={phase.is === "saving"}
      disabled={phase.is === "saved" || conflict !== null}
      onClick={() => void save()}
    >
      {t("listings.save")}
    </Button>
  );
}
