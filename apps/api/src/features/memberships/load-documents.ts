import type { Db } from "@commonbench/db/client";
import { loadFiles } from "#api/features/files/load.ts";
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
  const files = await loadFiles(
    db,
    documents.map(({ fileId }) => fileId),
  );
  return documents.flatMap(({ fileId, createdAt }) => {
    const file = files.get(fileId);
    if (file === undefined) return [];
    return [{ fileId, name: file.name, bytes: file.bytes, url: documentUrl(fileId), addedAt: createdAt.toISOString() }];
  });
}
