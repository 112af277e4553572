import { ATTACHMENTS_MAX } from "@commonbench/domain/enquiries/limits";
import { DomainError } from "@commonbench/domain/errors";
import { displayFileName } from "@commonbench/domain/files/rules";
import { PHOTO_TYPES } from "@commonbench/domain/files/limits";
import type { FileKind } from "@commonbench/domain/files/schemas";
import type { Attachment } from "mailparser";
import type { ActingCtx } from "#api/context.ts";
import { uploadFile } from "#api/features/files/upload-file.ts";

export interface TakenFiles {
  readonly fileIds: readonly string[];
  /** Names of those that were not taken: of a type that nobody may send, broken, too large or too many. */
  readonly dropped: readonly string[];
}

/** Files of a mail pass the same checks as those that are uploaded. */
export async function takeFiles(ctx: ActingCtx, attachments: readonly Attachment[]): Promise<TakenFiles> {
  const fileIds: string[] = [];
  const dropped: string[] = [];
  for (const [at, attachment] of attachments.entries()) {
    const name = displayFileName(attachment.filename ?? "") || `file-${at + 1}`;
    const id = fileIds.length < ATTACHMENTS_MAX ? await takeFile(ctx, name, attachment) : null;
    if (id === null) dropped.push(name);
    else fileIds.push(id);
  }
  return { fileIds, dropped };
}

/** Null when the checks refuse it; any other failure is one of ours, and the job comes again. */
async function takeFile(ctx: ActingCtx, name: string, { content, contentType }: Attachment): Promise<string | null> {
  const saved = await uploadFile(ctx, { kind: kindOf(contentType), name, bytes: content }).catch((error: unknown) => {
    if (error instanceof DomainError) return null;
    throw error;
  });
  return saved?.id ?? null;
}

function kindOf(type: string): FileKind {
  if (PHOTO_TYPES.some((each) => each === type.toLowerCase())) return "photo";
  return type.toLowerCase() === "application/pdf" ? "document" : "attachment";
}
