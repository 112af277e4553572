import { z } from "zod";

export const FILE_KINDS = ["photo", "document"] as const;
export const FileKind = z.enum(FILE_KINDS);
export type FileKind = z.infer<typeof FileKind>;

export const PHOTO_VARIANTS = [
  "small.webp",
  "small.avif",
  "medium.webp",
  "medium.avif",
  "large.webp",
  "large.avif",
] as const;
export const DOCUMENT_VARIANT = "document.pdf";
export const FileVariant = z.enum([...PHOTO_VARIANTS, DOCUMENT_VARIANT]);
export type FileVariant = z.infer<typeof FileVariant>;

export const UploadFileInput = z.object({ kind: FileKind });
export type UploadFileInput = z.infer<typeof UploadFileInput>;

export const ReadFileInput = z.object({ id: z.uuid(), variant: FileVariant });
export type ReadFileInput = z.infer<typeof ReadFileInput>;
