import { FILE_LIMITS, PHOTO_TYPES } from "@commonbench/domain/files/limits";
import { t } from "#web/lib/i18n.ts";
import { FileDrop } from "#web/ui/file-drop.tsx";
import { FileList } from "#web/ui/file-list.tsx";
import { Progress } from "#web/ui/progress.tsx";
import type { SentFilesState } from "./use-sent-files.ts";

interface SentFilesProps {
  label: string;
  hint: string;
  /** Documents too, and not only photos. */
  documents: boolean;
  sent: SentFilesState;
}

/** Photos and documents; a telephone takes the photo itself. */
export function SentFiles({ label, hint, documents, sent }: SentFilesProps) {
  const common = {
    maxBytes: documents ? FILE_LIMITS.documentBytes : FILE_LIMITS.photoBytes,
    disabled: sent.isFull,
    onFiles: sent.take,
  };
  const photos = PHOTO_TYPES.join(",");
  return (
    <div className="grid gap-2">
      <div className="hidden coarse:grid">
        <FileDrop
          {...common}
          camera
          label={t("samples.take-photo")}
          hint={t("samples.take-photo-hint")}
          accept={photos}
        />
      </div>
      <FileDrop
        {...common}
        multiple
        label={label}
        hint={hint}
        accept={documents ? `application/pdf,${photos}` : photos}
        error={sent.refusal}
      />
      {sent.going && <Progress label={sent.going.name} share={sent.going.share} />}
      <FileList files={sent.files} onRemove={sent.remove} />
    </div>
  );
}
