import { FILE_LIMITS, PHOTO_TYPES } from "@commonbench/domain/files/limits";
import { t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { FileDrop } from "#web/ui/file-drop.tsx";
import { Progress } from "#web/ui/progress.tsx";
import { Section } from "#web/ui/section.tsx";
import { useOrganisationEditor } from "./context.ts";
import { useUpload } from "./use-upload.ts";

/** A drawn or printed mark; it is kept with the rest when the form is saved. */
export function LogoField() {
  const { draft, view, set, error } = useOrganisationEditor();
  const { share, failure, upload } = useUpload("photo", (id) =>
    set({ logo: { fileId: id, url: `/files/${id}/small.webp` } }),
  );
  return (
    <Section look="work" heading={t("organisations.logo")}>
      <div className="grid gap-3">
        {draft.logo && (
          <div className="flex items-center gap-3">
            <img
              src={draft.logo.url}
              alt={t("organisations.logo")}
              className="size-24 rounded-2 border border-line bg-raised object-contain p-1"
            />
            {view.can.edit && (
              <Button size="s" onClick={() => set({ logo: null })}>
                {t("organisations.remove-logo")}
              </Button>
            )}
          </div>
        )}
        {share === null ? (
          <FileDrop
            label={t(draft.logo ? "organisations.replace-logo" : "organisations.add-logo")}
            hint={t("organisations.logo-hint")}
            error={failure ?? error("logoFileId")}
            accept={PHOTO_TYPES.join(",")}
            maxBytes={FILE_LIMITS.photoBytes}
            disabled={!view.can.edit}
            onFiles={([file]) => file && void upload(file)}
          />
        ) : (
          <Progress label={t("ui.uploading")} share={share} />
        )}
      </div>
    </Section>
  );
}
