import { FILE_LIMITS, PHOTO_TYPES } from "@commonbench/domain/files/limits";
import { X } from "lucide-react";
import { useState } from "react";
import { formatFileSize } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { uploadFailureText, uploadFile } from "#web/lib/upload.ts";
import { IconButton } from "#web/ui/button.tsx";
import { FileDrop } from "#web/ui/file-drop.tsx";
import { Progress } from "#web/ui/progress.tsx";

export interface SentFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

interface SentFilesProps {
  label: string;
  hint: string;
  /** Documents too, and not only photos. */
  documents: boolean;
  most: number;
  files: readonly SentFile[];
  onChange: (change: (now: readonly SentFile[]) => readonly SentFile[]) => void;
  error?: string | undefined;
}

/** Photos and documents that go up at once, so that saving waits for nothing. A telephone takes the photo itself. */
export function SentFiles({ label, hint, documents, most, files, onChange, error }: SentFilesProps) {
  const [going, setGoing] = useState<{ name: string; share: number }>();
  const [refusal, setRefusal] = useState<string>();
  const take = async (chosen: readonly File[]): Promise<void> => {
    setRefusal(undefined);
    for (const file of chosen.slice(0, most - files.length)) {
      const { name } = file;
      try {
        const kind = file.type === "application/pdf" ? "document" : "photo";
        const { id, bytes } = await uploadFile(file, { kind, onProgress: (share) => setGoing({ name, share }) });
        onChange((now) => [...now, { id, name, bytes }]);
      } catch (failure) {
        setRefusal(uploadFailureText(failure));
      }
    }
    setGoing(undefined);
  };
  const common = {
    maxBytes: documents ? FILE_LIMITS.documentBytes : FILE_LIMITS.photoBytes,
    disabled: going !== undefined || files.length >= most,
    onFiles: (chosen: File[]) => void take(chosen),
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
          accept="image/*"
        />
      </div>
      <FileDrop
        {...common}
        multiple
        label={label}
        hint={hint}
        accept={documents ? `application/pdf,${photos}` : photos}
        error={refusal ?? error}
      />
      {going && <Progress label={going.name} share={going.share} />}
      <ul className="grid gap-1">
        {files.map(({ id, name, bytes }) => (
          <li key={id} className="flex items-center gap-2 text-13">
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <span className="text-12 text-ink-faint num">{formatFileSize(bytes)}</span>
            <IconButton
              size="s"
              look="quiet"
              icon={X}
              label={t("ui.remove", { name })}
              onClick={() => onChange((now) => now.filter((each) => each.id !== id))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
