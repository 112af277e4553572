import { notFound } from "@commonbench/domain/errors";
import { fileAudience, hasVariant } from "@commonbench/domain/files/rules";
import {
  ATTACHMENT_VARIANT,
  DOCUMENT_VARIANT,
  type FileLink,
  type FileVariant,
  type ReadFileInput,
} from "@commonbench/domain/files/schemas";
import { hasAllianceRole, seesMembersOnly } from "#api/actor.ts";
import type { Ctx } from "#api/context.ts";
import { type AttachedFile, findAttachedFile } from "./attachments.ts";
import { isValidLink } from "./link.ts";
import { storageKey } from "./store.ts";

/** A variant that the caller may have; what they may not have is absent. */
export interface ReadableFile {
  readonly key: string;
  readonly name: string;
  readonly mime: string;
  /** Every reader may have it, so caches on the way may keep it. */
  readonly forEverybody: boolean;
}

export async function readFile(ctx: Ctx, { id, variant }: ReadFileInput, link: FileLink): Promise<ReadableFile> {
  const file = (await findAttachedFile(ctx.db, id)) ?? notFound();
  const audience = mayRead(ctx, file);
  if (audience === null || !hasVariant(file.kind, variant)) notFound();
  if (variant === ATTACHMENT_VARIANT && !isValidLink(ctx, id, link)) notFound();
  const mime = mimeOf(variant);
  return { key: storageKey(id, variant), name: file.name, mime, forEverybody: audience === "everybody" };
}

function mimeOf(variant: FileVariant): string {
  if (variant === DOCUMENT_VARIANT) return "application/pdf";
  if (variant === ATTACHMENT_VARIANT) return "application/octet-stream";
  return `image/${variant.slice(variant.indexOf(".") + 1)}`;
}

export function mayRead({ actor }: Pick<Ctx, "actor">, file: AttachedFile): "everybody" | "reader" | null {
  return fileAudience(file, {
    organisationId: actor?.organisation?.id ?? null,
    membersOnly: seesMembersOnly(actor),
    secretariat: hasAllianceRole(actor, "secretariat"),
  });
}
