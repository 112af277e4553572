import { X } from "lucide-react";
import { formatFileSize } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { IconButton } from "./button.tsx";

interface FileListProps {
  files: readonly { readonly id: string; readonly name: string; readonly bytes: number }[];
  onRemove: (id: string) => void;
}

/** Files that are up and not sent yet. */
export const FileList = ({ files, onRemove }: FileListProps) => (
  <ul className="grid gap-1">
    {files.map(({ id, name, bytes }) => (
      <li key={id} className="flex items-center gap-2 text-13">
        <span className="min-w-0 flex-1 truncate">{name}</span>
        <span className="text-12 text-ink-faint num">{formatFileSize(bytes)}</span>
        <IconButton size="s" look="quiet" icon={X} label={t("ui.remove", { name })} onClick={() => onRemove(id)} />
      </li>
    ))}
  </ul>
);
