import type { Db, Tx } from "@commonbench/db/client";
import { refuse } from "@commonbench/domain/errors";
import type { FileKind } from "@commonbench/domain/files/schemas";

export interface OwnFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
}

/** Files that the organisation uploaded itself, in the order of `ids`; anything else among them is refused. */
export async function loadOwnFiles(
  db: Db | Tx,
  organisationId: string,
  ids: readonly string[],
  kind: FileKind,
): Promise<OwnFile[]> {
  if (ids.length === 0) return [];
  const files = await db.storedFile.findMany({
    where: { id: { in: [...ids] }, organisationId, kind },
    select: { id: true, name: true, bytes: true, width: true, height: true },
  });
  const byId = new Map(files.map((file) => [file.id, file]));
  return ids.map((id) => byId.get(id) ?? refuse("listings.file-of-other-organisation"));
}
