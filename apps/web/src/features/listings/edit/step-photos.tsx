import { FILE_LIMITS, PHOTO_TYPES } from "@commonbench/domain/files/limits";
import { t } from "#web/lib/i18n.ts";
import { FileDrop } from "#web/ui/file-drop.tsx";
import { PhotoGrid, type Photo } from "#web/ui/photo-grid.tsx";
import { Section } from "#web/ui/section.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { At } from "./at.tsx";
import { DocumentList } from "./document-list.tsx";
import { useListingForm } from "./form.ts";
import { UploadList } from "./upload-list.tsx";
import { useUploads } from "./use-uploads.ts";

export function StepPhotos() {
  return (
    <>
      <Photos />
      <Section heading={t("listings.documents")} level={3}>
        <DocumentList />
      </Section>
    </>
  );
}

function Photos() {
  const { content, draft, error } = useListingForm();
  const uploads = useUploads("photo", ({ id }) =>
    draft.change((now) => ({ ...now, photos: [...now.photos, { fileId: id, alt: "" }] })),
  );
  const free = FILE_LIMITS.photosPerListing - content.photos.length - uploads.list.length;
  const photos: Photo[] = content.photos.map(({ fileId, alt }) => ({
    id: fileId,
    alt,
    url: `/files/${fileId}/small.webp`,
  }));
  const move = (from: number, to: number): void =>
    draft.change((now) => {
      const next = [...now.photos];
      next.splice(to, 0, ...next.splice(from, 1));
      return { ...now, photos: next };
    });
  const describe = (id: string, alt: string): void =>
    draft.change((now) => ({
      ...now,
      photos: now.photos.map((photo) => (photo.fileId === id ? { ...photo, alt } : photo)),
    }));
  const remove = (id: string): void =>
    draft.change((now) => ({ ...now, photos: now.photos.filter(({ fileId }) => fileId !== id) }));
  return (
    <At field="photos" className="grid gap-5">
      <p className="max-w-measure text-13 text-ink-muted">{t("listings.photos-hint")}</p>
      {photos.length > 0 && (
        <PhotoGrid
          photos={photos}
          onMove={move}
          onRemove={remove}
          below={({ id, alt }) => (
            <TextField
              size="s"
              lang={content.locale}
              label={t("listings.photo-alt")}
              error={error(`photos.${photos.findIndex((photo) => photo.id === id)}.alt`)}
              maxLength={200}
              value={alt}
              onChange={({ target }) => describe(id, target.value)}
            />
          )}
        />
      )}
      <UploadList uploads={uploads} />
      {free > 0 ? (
        <FileDrop
          multiple
          label={t("listings.photos-add")}
          hint={t("listings.photos-add-hint", { count: free })}
          accept={PHOTO_TYPES.join(",")}
          maxBytes={FILE_LIMITS.photoBytes}
          onFiles={(files) => uploads.add(files.slice(0, free))}
        />
      ) : (
        <p className="text-13 text-ink-muted">{t("listings.photos-full", { count: FILE_LIMITS.photosPerListing })}</p>
      )}
    </At>
  );
}
