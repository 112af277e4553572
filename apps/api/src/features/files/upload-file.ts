import { DomainError, refuse } from "@commonbench/domain/errors";
import { displayFileName, isWholePdf } from "@commonbench/domain/files/rules";
import { FILE_LIMITS } from "@commonbench/domain/files/limits";
import { DOCUMENT_VARIANT, type FileKind } from "@commonbench/domain/files/schemas";
import { randomUUID } from "node:crypto";
import type { ActingCtx } from "#api/context.ts";
import { preparePhoto, type PreparedPhoto } from "./photo.ts";
import { storageKey } from "./store.ts";
import { inTurn } from "./turns.ts";
import type { FileView } from "./view.ts";

export interface Upload {
  readonly kind: FileKind;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const HOUR = 60 * 60 * 1000;
/** More than somebody fills in by hand: a script that has gone astray. */
const MOST_AN_HOUR = 600;

/** Keeps a file of the organisation in use. Bytes first, then the row: a row never points at nothing. */
export async function uploadFile(ctx: ActingCtx, { kind, name, bytes }: Upload): Promise<FileView> {
  await requireFewUploads(ctx);
  if (bytes.length === 0) refuse("files.empty");
  const id = randomUUID();
  const kept = kind === "photo" ? await inTurn(() => preparePhoto(bytes)) : prepareDocument(bytes);
  for (const { variant, bytes: content } of kept.variants) await ctx.files.put(storageKey(id, variant), content);
  const { organisation, personId } = ctx.actor;
  const saved = {
    id,
    kind,
    name: displayFileName(name),
    bytes: bytes.length,
    width: kept.width,
    height: kept.height,
  };
  const mime = kind === "photo" ? "image/webp" : "application/pdf";
  await ctx.db.storedFile.create({
    data: { ...saved, mime, organisationId: organisation.id, uploadedById: personId, createdAt: ctx.now() },
  });
  return saved;
}

function prepareDocument(bytes: Uint8Array): Omit<PreparedPhoto, "width" | "height"> & { width: null; height: null } {
  if (bytes.length > FILE_LIMITS.documentBytes) refuse("files.too-large");
  const header = String.fromCharCode(...bytes.subarray(0, 5));
  if (header !== "%PDF-") refuse("files.type-not-allowed");
  if (!isWholePdf(bytes)) refuse("files.broken-document");
  return { width: null, height: null, variants: [{ variant: DOCUMENT_VARIANT, bytes }] };
}

async function requireFewUploads({ db, actor, now }: ActingCtx): Promise<void> {
  const since = new Date(now().getTime() - HOUR);
  const recent = await db.storedFile.count({
    where: { organisationId: actor.organisation.id, createdAt: { gt: since } },
  });
  if (recent >= MOST_AN_HOUR) throw new DomainError("TOO_MANY", "too-many-requests");
}
