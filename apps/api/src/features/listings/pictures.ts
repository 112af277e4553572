import type { PhotoSize } from "@commonbench/domain/files/limits";
import type { ListingKind } from "@commonbench/domain/listings/schemas";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import { photoUrl } from "#api/features/files/url.ts";
import type { Cover, PhotoView } from "./view.ts";

/** The drawing that stands where there is no photograph; an unknown motif draws a stone. */
export function coverOf(
  taxonomy: Taxonomy,
  { id, kind, categoryId }: { id: string; kind: ListingKind; categoryId: string | null },
): Cover {
  const motif = categoryId === null ? undefined : taxonomy.category(categoryId)?.motif;
  return { motif: motif ?? "stone", kind, seed: id, view: "whole" };
}

export function pictureUrls(fileId: string, size: PhotoSize): { webp: string; avif: string } {
  const webp = photoUrl(fileId, size);
  return { webp, avif: webp.replace(/\.webp$/, ".avif") };
}

export function toPhotoView(photo: {
  fileId: string;
  alt: string;
  width: number | null;
  height: number | null;
}): PhotoView {
  const { fileId, alt, width, height } = photo;
  return {
    fileId,
    alt,
    width,
    height,
    small: pictureUrls(fileId, "small"),
    medium: pictureUrls(fileId, "medium"),
    large: pictureUrls(fileId, "large"),
  };
}
