import { z } from "zod";

export const FILE_KINDS = ["photo", "document", "attachment"] as const;
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
/** What is neither photo nor PDF is kept as it came, and only ever saved. */
export const ATTACHMENT_VARIANT = "original";
export const FileVariant = z.enum([...PHOTO_VARIANTS, DOCUMENT_VARIANT, ATTACHMENT_VARIANT]);
export type FileVariant = z.infer<typeof FileVariant>;

export const UploadFileInput = z.object({ kind: FileKind });
export type UploadFileInput = z.infer<typeof UploadFileInput>;

export const ReadFileInput = z.object({ id: z.uuid(), variant: FileVariant });
export type ReadFileInput = z.infer<typeof ReadFileInput>;

/** `inline`: a PDF opened in the browser. `expires` and `mac`: a link that was made for one person and does not last. */
export const FileLink = z.object({
  inline: z.literal("1").optional(),
  expires: z.coerce.number().int().optional(),
  mac: z.string().max(100).optional(),
});
export type FileLink = z.infer<typeof FileLink>;
