import { formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { isUnsaved } from "./draft-state.ts";
import { useListingForm } from "./form.ts";
import { saveFailure } from "./save-state.tsx";

/** What the writer must know before going on: work brought back, a save refused, a listing paused from outside. */
export function FormNotices() {
  const { state, draft, goTo } = useListingForm();
  const { problems } = state.view;
  const { broughtBack, conflict, view } = state;
  const failure = conflict === null ? saveFailure(state) : null;
  return (
    <>
      {broughtBack !== null && conflict === null && <BroughtBack at={broughtBack} />}
      {failure !== null && (
        <Callout
          announce
          tone="critical"
          heading={t("listings.save-failed")}
          action={
            problems.length > 0 ? (
              <Button size="s" onClick={() => goTo("review")}>
                {t("listings.see-missing")}
              </Button>
            ) : (
              <Button size="s" onClick={() => void draft.save()}>
                {t("app.try-again")}
              </Button>
            )
          }
        >
          {failure}
        </Callout>
      )}
      {view.pausedByMembership && <Callout tone="caution">{t("listings.paused-by-membership")}</Callout>}
    </>
  );
}

function BroughtBack({ at }: { at: string }) {
  const { state, draft } = useListingForm();
  const unsaved = isUnsaved(state);
  const isDraft = state.view.status === "draft";
  return (
    <Callout
      heading={t("listings.brought-back", { when: formatDateTime(at) })}
      action={
        unsaved && !isDraft ? (
          <Button size="s" onClick={draft.giveUp}>
            {t("listings.brought-back-discard")}
          </Button>
        ) : (
          <Button size="s" look="quiet" onClick={draft.noted}>
            {t("ui.close")}
          </Button>
        )
      }
    >
      {t(
        !unsaved
          ? "listings.brought-back-saved"
          : isDraft
            ? "listings.brought-back-draft"
            : "listings.brought-back-hint",
      )}
    </Callout>
  );
}
