import { z } from "zod";

export const FILE_LIMITS = {
  photoBytes: 20 * 1024 * 1024,
  photosPerListing: 12,
  photoPixels: 40_000_000,
  documentBytes: 20 * 1024 * 1024,
  documentsPerListing: 10,
} as const;

/** Longest edges, in pixels, that every photo is kept in. */
export const PHOTO_SIZES = { small: 480, medium: 1024, large: 1920 } as const;
export type PhotoSize = keyof typeof PHOTO_SIZES;

/** What a file picker offers; the server judges by content. A phone turns its own format into JPEG when it is not listed. */
export const PHOTO_TYPES = ["image/jpeg", "image/png", "image/webp", "image/avif"] as const;
export const DOCUMENT_TYPES = ["application/pdf"] as const;

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
