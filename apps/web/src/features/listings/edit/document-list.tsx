import { FILE_LIMITS } from "@commonbench/domain/files/limits";
import { Trash2 } from "lucide-react";
import { formatFileSize } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { IconButton } from "#web/ui/button.tsx";
import { FileDrop } from "#web/ui/file-drop.tsx";
import { TextLink } from "#web/ui/link.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { At } from "./at.tsx";
import { useListingForm } from "./form.ts";
import { UploadList } from "./upload-list.tsx";
import { useUploads } from "./use-uploads.ts";

const TITLE_MAX = 120;
const titleOf = (name: string): string => name.replace(/\.pdf$/i, "").slice(0, TITLE_MAX);

/** Data sheets, certificates, method statements: what a reader may want to keep. */
export function DocumentList() {
  const { content, state, draft, error } = useListingForm();
  const { documents } = content;
  const uploads = useUploads("document", ({ id }, { name }) =>
    draft.change((now) => ({ ...now, documents: [...now.documents, { fileId: id, title: titleOf(name) }] })),
  );
  const free = FILE_LIMITS.documentsPerListing - documents.length - uploads.list.length;
  const rename = (id: string, title: string): void =>
    draft.change((now) => ({
      ...now,
      documents: now.documents.map((each) => (each.fileId === id ? { ...each, title } : each)),
    }));
  const remove = (id: string): void =>
    draft.change((now) => ({ ...now, documents: now.documents.filter(({ fileId }) => fileId !== id) }));
  return (
    <At field="documents" className="grid gap-5">
      {documents.length > 0 && (
        <ul className="grid gap-3">
          {documents.map(({ fileId, title }, index) => {
            const stored = state.view.files.find(({ id }) => id === fileId);
            return (
              <li key={fileId} className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-end gap-3">
                <TextField
                  lang={content.locale}
                  label={t("listings.document-title")}
                  error={error(`documents.${index}.title`)}
                  maxLength={TITLE_MAX}
                  value={title}
                  onChange={({ target }) => rename(fileId, target.value)}
                />
                <TextLink href={`/files/${fileId}/document.pdf`} className="pb-2.5 text-12 whitespace-nowrap num">
                  {stored ? t("listings.document-size", { size: formatFileSize(stored.bytes) }) : "PDF"}
                </TextLink>
                <IconButton icon={Trash2} label={t("ui.remove", { name: title })} onClick={() => remove(fileId)} />
              </li>
            );
          })}
        </ul>
      )}
      <UploadList uploads={uploads} />
      {free > 0 && (
        <FileDrop
          multiple
          label={t("listings.documents-add")}
          hint={t("listings.documents-add-hint", { count: free })}
          accept="application/pdf,.pdf"
          maxBytes={FILE_LIMITS.documentBytes}
          onFiles={(files) => uploads.add(files.slice(0, free))}
        />
      )}
    </At>
  );
}
