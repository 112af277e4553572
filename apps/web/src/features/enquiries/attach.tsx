import { ATTACHMENTS_MAX } from "@commonbench/domain/enquiries/limits";
import { Paperclip, X } from "lucide-react";
import { useId } from "react";
import { formatFileSize } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { newId } from "#web/lib/new-id.ts";
import { uploadFailureText, uploadFile } from "#web/lib/upload.ts";
import { buttonClass, IconButton } from "#web/ui/button.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { toast } from "#web/ui/toast.tsx";
import type { AttachedFile } from "./outbox.ts";

/** On its way up, or there. */
export interface Attaching {
  readonly key: string;
  readonly name: string;
  readonly share: number;
  readonly file: AttachedFile | null;
}

type Change = (change: (now: readonly Attaching[]) => readonly Attaching[]) => void;

/** Uploads at once, so that sending waits for nothing; what is refused says why and is gone. */
export function attachFiles(chosen: readonly File[], already: number, change: Change): void {
  const files = chosen.slice(0, Math.max(0, ATTACHMENTS_MAX - already));
  if (files.length < chosen.length) toast(t("enquiries.too-many-files", { most: ATTACHMENTS_MAX }));
  for (const file of files) void attach(file, change);
}

async function attach(file: File, change: Change): Promise<void> {
  const key = newId();
  const replace = (next: Partial<Attaching>) =>
    change((now) => now.map((each) => (each.key === key ? { ...each, ...next } : each)));
  change((now) => [...now, { key, name: file.name, share: 0, file: null }]);
  try {
    const kind = file.type.startsWith("image/") ? "photo" : file.type === "application/pdf" ? "document" : "attachment";
    const uploaded = await uploadFile(file, { kind, onProgress: (share) => replace({ share }) });
    replace({ file: { id: uploaded.id, name: file.name, bytes: uploaded.bytes } });
  } catch (error) {
    change((now) => now.filter((each) => each.key !== key));
    toast(uploadFailureText(error));
  }
}

export function AttachButton({ onFiles, disabled }: { onFiles: (files: File[]) => void; disabled: boolean }) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      aria-disabled={disabled}
      className={`${buttonClass({ look: "quiet", size: "s" })} cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-focus`}
    >
      <Icon of={Paperclip} />
      {t("enquiries.attach")}
      <input
        id={id}
        type="file"
        multiple
        disabled={disabled}
        className="sr-only"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = "";
        }}
      />
    </label>
  );
}

export function AttachedList({
  attaching,
  onRemove,
}: {
  attaching: readonly Attaching[];
  onRemove: (key: string) => void;
}) {
  if (attaching.length === 0) return null;
  return (
    <ul className="grid gap-1 text-13" aria-label={t("enquiries.attached")}>
      {attaching.map(({ key, name, share, file }) => (
        <li key={key} className="flex min-w-0 items-center gap-2">
          <Icon of={Paperclip} size={14} className="text-ink-faint" />
          <span className="min-w-0 truncate">{name}</span>
          <span className="text-12 text-ink-faint num">
            {file === null ? `${Math.round(share * 100)} %` : formatFileSize(file.bytes)}
          </span>
          <IconButton icon={X} size="s" label={t("ui.remove", { name })} onClick={() => onRemove(key)} />
        </li>
      ))}
    </ul>
  );
}
