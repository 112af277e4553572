import { X } from "lucide-react";
import { useState } from "react";
import { FILE_LIMITS } from "@commonbench/domain/files/limits";
import { formatFileSize } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { uploadFailureText, uploadFile, type UploadedFile } from "#web/lib/upload.ts";
import { IconButton } from "#web/ui/button.tsx";
import { FileDrop } from "#web/ui/file-drop.tsx";
import { Progress } from "#web/ui/progress.tsx";

export interface DocumentsFieldProps {
  documents: readonly UploadedFile[];
  onChange: (documents: readonly UploadedFile[]) => void;
}

/** PDFs that go with an application or an answer; sent up at once, handed in with the form. */
export function DocumentsField({ documents, onChange }: DocumentsFieldProps) {
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const take = async (files: readonly File[]) => {
    setError(null);
    const taken = [...documents];
    for (const file of files) {
      try {
        taken.push(await uploadFile(file, { kind: "document", onProgress: setShare }));
        onChange([...taken]);
      } catch (failure) {
        setError(uploadFailureText(failure));
      }
    }
    setShare(null);
  };
  return (
    <div className="grid gap-2">
      <FileDrop
        label={t("memberships.documents")}
        hint={t("memberships.documents-hint")}
        error={error ?? undefined}
        accept=".pdf,application/pdf"
        multiple
        maxBytes={FILE_LIMITS.documentBytes}
        disabled={share !== null || documents.length >= 10}
        onFiles={(files) => void take(files)}
      />
      {share !== null && <Progress label={t("ui.uploading")} share={share} />}
      <ul>
        {documents.map(({ id, name, bytes }) => (
          <li key={id} className="flex items-center gap-3 border-b border-line py-1">
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <span className="text-12 text-ink-faint num">{formatFileSize(bytes)}</span>
            <IconButton
              icon={X}
              look="quiet"
              size="s"
              label={t("ui.remove", { name })}
              onClick={() => onChange(documents.filter((each) => each.id !== id))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
