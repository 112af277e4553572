import { FILE_LIMITS } from "@commonbench/domain/files/limits";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { uploadFailureText, uploadFile } from "#web/lib/upload.ts";
import { FileDrop } from "#web/ui/file-drop.tsx";
import { FileList } from "#web/ui/file-list.tsx";
import { Progress } from "#web/ui/progress.tsx";

export interface ProofFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

const MOST = 5;

interface ProofFilesProps {
  files: readonly ProofFile[];
  onChange: (change: (now: readonly ProofFile[]) => readonly ProofFile[]) => void;
  error: string | undefined;
}

/** A bank's slip as a picture or a PDF; it goes up at once, so that sending waits for nothing. */
export function ProofFiles({ files, onChange, error }: ProofFilesProps) {
  const [going, setGoing] = useState<{ name: string; share: number }>();
  const [refusal, setRefusal] = useState<string>();
  const take = async (chosen: readonly File[]): Promise<void> => {
    setRefusal(undefined);
    for (const file of chosen.slice(0, MOST - files.length)) {
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
  return (
    <div className="grid gap-2">
      <FileDrop
        multiple
        label={t("billing.proof")}
        hint={t("billing.proof-hint")}
        accept="application/pdf,image/jpeg,image/png,image/webp"
        maxBytes={FILE_LIMITS.documentBytes}
        error={refusal ?? error}
        disabled={going !== undefined || files.length >= MOST}
        onFiles={(chosen) => void take(chosen)}
      />
      {going && <Progress label={going.name} share={going.share} />}
      <FileList files={files} onRemove={(id) => onChange((now) => now.filter((each) => each.id !== id))} />
    </div>
  );
}
