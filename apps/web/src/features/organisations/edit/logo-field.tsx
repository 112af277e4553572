import { FILE_LIMITS, PHOTO_TYPES } from "@commonbench/domain/files/limits";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { uploadFailureText, uploadFile } from "#web/lib/upload.ts";
import { Button } from "#web/ui/button.tsx";
import { FileDrop } from "#web/ui/file-drop.tsx";
import { Progress } from "#web/ui/progress.tsx";
import { Section } from "#web/ui/section.tsx";
import { useOrganisationEditor } from "./context.ts";

/** A drawn or printed mark; it is kept with the rest when the form is saved. */
export function LogoField() {
  const { draft, view, set, error } = useOrganisationEditor();
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<string>();
  const upload = async (file: File): Promise<void> => {
    setFailure(undefined);
    setShare(0);
    try {
      const { id } = await uploadFile(file, { kind: "photo", onProgress: setShare });
      set({ logo: { fileId: id, url: `/files/${id}/small.webp` } });
    } catch (caught) {
      setFailure(uploadFailureText(caught));
    } finally {
      setShare(null);
    }
  };
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
