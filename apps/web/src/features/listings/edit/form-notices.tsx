import { formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { useListingForm } from "./form.ts";
import { saveFailure } from "./save-state.tsx";

/** What the writer must know before going on: work brought back, a save refused, a listing paused from outside. */
export function FormNotices() {
  const { state, draft } = useListingForm();
  const { broughtBack, conflict, view } = state;
  const failure = conflict === null ? saveFailure(state) : null;
  return (
    <>
      {broughtBack !== null && conflict === null && (
        <Callout
          heading={t("listings.brought-back", { when: formatDateTime(broughtBack) })}
          action={
            <Button size="s" onClick={draft.giveUp}>
              {t("listings.brought-back-discard")}
            </Button>
          }
        >
          {t(view.status === "draft" ? "listings.brought-back-draft" : "listings.brought-back-hint")}
        </Callout>
      )}
      {failure !== null && (
        <Callout
          announce
          tone="critical"
          heading={t("listings.save-failed")}
          action={
            <Button size="s" onClick={() => void draft.save()}>
              {t("app.try-again")}
            </Button>
          }
        >
          {failure}
        </Callout>
      )}
      {view.pausedByMembership && <Callout tone="caution">{t("listings.paused-by-membership")}</Callout>}
    </>
  );
}
