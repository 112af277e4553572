import type { Db } from "@commonbench/db/client";
import { loadOwnFiles } from "#api/features/files/load.ts";
import { documentUrl } from "#api/features/files/url.ts";
import type { DocumentView } from "./view.ts";

/** The files handed in with a membership, in the order in which they came. */
export async function loadDocuments(
  db: Db,
  membership: { id: string; organisationId: string },
): Promise<DocumentView[]> {
  const documents = await db.membershipDocument.findMany({
    where: { membershipId: membership.id },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { fileId: true, createdAt: true },
  });
  const ids = documents.map(({ fileId }) => fileId);
  const files = await loadOwnFiles(db, membership.organisationId, ids, "document");
  const addedAt = new Map(documents.map(({ fileId, createdAt }) => [fileId, createdAt.toISOString()]));
  return files.map(({ id, name, bytes }) => ({
    fileId: id,
    name,
    bytes,
    url: documentUrl(id),
    addedAt: addedAt.get(id) ?? "",
  }));
}
