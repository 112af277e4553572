import { DomainError, refuse } from "@commonbench/domain/errors";
import { displayFileName, isWholePdf, mayBeSent } from "@commonbench/domain/files/rules";
import { FILE_LIMITS } from "@commonbench/domain/files/limits";
import { ATTACHMENT_VARIANT, DOCUMENT_VARIANT, type FileKind } from "@commonbench/domain/files/schemas";
import { fileTypeFromBuffer } from "file-type";
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
  const kept = await prepare(kind, name, bytes);
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
  await ctx.db.storedFile.create({
    data: {
      ...saved,
      mime: MIMES[kind],
      organisationId: organisation.id,
      uploadedById: personId,
      createdAt: ctx.now(),
    },
  });
  return saved;
}

const MIMES: Readonly<Record<FileKind, string>> = {
  photo: "image/webp",
  document: "application/pdf",
  attachment: "application/octet-stream",
};

type Prepared = Pick<PreparedPhoto, "variants"> & { readonly width: number | null; readonly height: number | null };

function prepare(kind: FileKind, name: string, bytes: Uint8Array): Promise<Prepared> | Prepared {
  if (kind === "photo") return inTurn(() => preparePhoto(bytes));
  return kind === "document" ? prepareDocument(bytes) : prepareAttachment(name, bytes);
}

/** Kept as it came: only its name and what it begins with can be judged, so it is never shown. */
async function prepareAttachment(name: string, bytes: Uint8Array): Promise<Prepared> {
  if (bytes.length > FILE_LIMITS.attachmentBytes) refuse("files.too-large");
  if (!mayBeSent(displayFileName(name))) refuse("files.type-not-allowed");
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (type !== undefined && PROGRAMS.has(type.ext)) refuse("files.type-not-allowed");
  return { width: null, height: null, variants: [{ variant: ATTACHMENT_VARIANT, bytes }] };
}

const PROGRAMS: ReadonlySet<string> = new Set([
  "exe",
  "elf",
  "macho",
  "jar",
  "apk",
  "msi",
  "deb",
  "rpm",
  "crx",
  "wasm",
  "lnk",
  "class",
]);

function prepareDocument(bytes: Uint8Array): Prepared {
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
