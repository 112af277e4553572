import type { Db, Tx } from "@commonbench/db/client";
import { refuse } from "@commonbench/domain/errors";
import { FileKind } from "@commonbench/domain/files/schemas";

export interface OwnFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
}

const select = { id: true, name: true, bytes: true, width: true, height: true } as const;

/**
 * Files that the organisation uploaded itself, in the order of `ids`, for whoever attaches them; anything else among
 * them is refused. They are held until the transaction ends, so that none is swept away meanwhile.
 */
export async function loadOwnFiles(
  tx: Tx,
  organisationId: string,
  ids: readonly string[],
  kind: FileKind,
): Promise<OwnFile[]> {
  if (ids.length === 0) return [];
  await tx.$queryRaw`select 1 from stored_file where id = any(${[...ids]}::uuid[]) order by id for key share`;
  const files = await tx.storedFile.findMany({ where: { id: { in: [...ids] }, organisationId, kind }, select });
  const byId = new Map(files.map((file) => [file.id, file]));
  return ids.map((id) => byId.get(id) ?? refuse("listings.file-of-other-organisation"));
}

/** The same for files of any kind, as a message takes them along. */
export async function loadAttachable(tx: Tx, organisationId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$queryRaw`select 1 from stored_file where id = any(${[...ids]}::uuid[]) order by id for key share`;
  const own = await tx.storedFile.count({ where: { id: { in: [...ids] }, organisationId } });
  if (own !== ids.length) refuse("listings.file-of-other-organisation");
}

export interface AttachedFile extends OwnFile {
  readonly kind: FileKind;
}

/** What is known of files of any kind, by id. */
export async function loadAnyFiles(db: Db | Tx, ids: readonly string[]): Promise<ReadonlyMap<string, AttachedFile>> {
  const files = await db.storedFile.findMany({ where: { id: { in: [...ids] } }, select: { ...select, kind: true } });
  return new Map(files.map((file) => [file.id, { ...file, kind: FileKind.parse(file.kind) }]));
}

/** What is known of files that are attached already, by id. */
export async function loadFiles(db: Db | Tx, ids: readonly string[]): Promise<ReadonlyMap<string, OwnFile>> {
  const files = await db.storedFile.findMany({ where: { id: { in: [...ids] } }, select });
  return new Map(files.map((file) => [file.id, file]));
}
