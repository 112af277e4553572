import type { Tx } from "@commonbench/db/client";
import { refuse } from "@commonbench/domain/errors";
import { DOCUMENTS_MAX } from "@commonbench/domain/memberships/schemas";
import { loadOwnFiles } from "#api/features/files/load.ts";
import type { MembershipRow } from "./load.ts";

/** Files handed in: documents of that organisation, each once. */
export async function ownDocuments(tx: Tx, organisationId: string, fileIds: readonly string[]) {
  const wanted = [...new Set(fileIds)];
  await loadOwnFiles(tx, organisationId, wanted, "document");
  return wanted.map((fileId) => ({ fileId }));
}

/** Those of an answer that the file does not hold yet; a file stays short enough to be read. */
export async function addedDocuments(tx: Tx, { id, organisationId }: MembershipRow, fileIds: readonly string[]) {
  const wanted = await ownDocuments(tx, organisationId, fileIds);
  const held = await tx.membershipDocument.findMany({ where: { membershipId: id }, select: { fileId: true } });
  const added = wanted.filter(({ fileId }) => !held.some((document) => document.fileId === fileId));
  if (held.length + added.length > 3 * DOCUMENTS_MAX) refuse("files.too-many");
  return added;
}
