import { FileKind } from "@commonbench/domain/files/schemas";
import { z } from "zod";

/** Answer to an upload. Width and height are those of the largest size kept; null for documents. */
export const FileView = z.object({
  id: z.string(),
  kind: FileKind,
  name: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  bytes: z.number(),
});
export type FileView = z.infer<typeof FileView>;
