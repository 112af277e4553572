import type { PhotoSize } from "@commonbench/domain/files/limits";

/** Where a photo is served in one size, as WebP; the same address with .avif gives the smaller format. */
export function photoUrl(fileId: string, size: PhotoSize): string {
  return `/files/${fileId}/${size}.webp`;
}

/** The same document, opened in the browser. */
export function inlineDocumentUrl(fileId: string): string {
  return `${documentUrl(fileId)}?inline=1`;
}

export function documentUrl(fileId: string): string {
  return `/files/${fileId}/document.pdf`;
}
