import { refuse } from "@commonbench/domain/errors";
import type { z } from "zod";

/** What continues a list: the sort key and id of its last row, opaque to clients. */
export function writeCursor(key: unknown): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** Refused when it is not one of ours: somebody may have edited the address. */
export function readCursor<T>(schema: z.ZodType<T>, cursor: string | null | undefined): T | null {
  if (cursor === null || cursor === undefined) return null;
  const parsed = schema.safeParse(parseJson(Buffer.from(cursor, "base64url").toString()));
  return parsed.success ? parsed.data : refuse("search.cursor-invalid");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
