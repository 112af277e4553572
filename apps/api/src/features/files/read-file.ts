import { notFound } from "@commonbench/domain/errors";
import { fileAudience, hasVariant } from "@commonbench/domain/files/rules";
import { DOCUMENT_VARIANT, type ReadFileInput } from "@commonbench/domain/files/schemas";
import { hasAllianceRole, seesMembersOnly } from "#api/actor.ts";
import type { Ctx } from "#api/context.ts";
import { type AttachedFile, findAttachedFile } from "./attachments.ts";
import { storageKey } from "./store.ts";

/** A variant that the caller may have; what they may not have is absent. */
export interface ReadableFile {
  readonly key: string;
  readonly name: string;
  readonly mime: string;
  /** Every reader may have it, so caches on the way may keep it. */
  readonly forEverybody: boolean;
}

export async function readFile(ctx: Ctx, { id, variant }: ReadFileInput): Promise<ReadableFile> {
  const file = (await findAttachedFile(ctx.db, id)) ?? notFound();
  const audience = mayRead(ctx, file);
  if (audience === null || !hasVariant(file.kind, variant)) notFound();
  const mime = variant === DOCUMENT_VARIANT ? "application/pdf" : `image/${variant.slice(variant.indexOf(".") + 1)}`;
  return { key: storageKey(id, variant), name: file.name, mime, forEverybody: audience === "everybody" };
}

export function mayRead({ actor }: Pick<Ctx, "actor">, file: AttachedFile): "everybody" | "reader" | null {
  return fileAudience(file, {
    organisationId: actor?.organisation?.id ?? null,
    membersOnly: seesMembersOnly(actor),
    secretariat: hasAllianceRole(actor, "secretariat"),
  });
}
