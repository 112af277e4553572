import type { Db, Tx } from "@commonbench/db/client";
import { type AttachedFile, loadAnyFiles, loadAttachable } from "#api/features/files/load.ts";
import { inlineDocumentUrl } from "#api/features/files/url.ts";
import { pictureUrls } from "#api/features/listings/pictures.ts";
import type { AttachmentView } from "./view.ts";

export type AttachedRow = AttachedFile;

export function loadAttachments(db: Db | Tx, fileIds: readonly string[]): Promise<ReadonlyMap<string, AttachedRow>> {
  return fileIds.length === 0 ? Promise.resolve(new Map()) : loadAnyFiles(db, fileIds);
}

/** Files of the organisation that a message takes along: of any kind, each once, in their order. */
export async function ownAttachments(tx: Tx, organisationId: string, fileIds: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(fileIds)];
  await loadAttachable(tx, organisationId, wanted);
  return wanted;
}

export function toAttachmentView(file: AttachedRow | undefined): AttachmentView[] {
  if (file === undefined) return [];
  const { id, name, bytes, kind, width, height } = file;
  const photo = kind === "photo";
  const picture = photo ? { small: pictureUrls(id, "small"), large: pictureUrls(id, "large") } : null;
  const url = picture === null ? (kind === "document" ? inlineDocumentUrl(id) : null) : picture.large.webp;
  return [{ fileId: id, name, bytes, kind, width, height, picture, url }];
}
