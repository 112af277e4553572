import { refuse } from "@commonbench/domain/errors";
import { createHash } from "node:crypto";
import type { z } from "zod";

/** Identifies what a list was asked for, so that a cursor of one list is not taken for another. */
export function listKey(question: unknown): string {
  return createHash("sha256").update(JSON.stringify(question)).digest("base64url").slice(0, 12);
}

/** Where the next page starts, opaque to clients. */
export function writeCursor(key: string, position: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([key, position])).toString("base64url");
}

/** The position in a cursor of this very list; anything else is refused. */
export function readCursor<T>(key: string, cursor: string, position: z.ZodType<T>): T {
  const parsed = position.safeParse(positionIn(cursor, key));
  return parsed.success ? parsed.data : refuse("search.cursor-invalid");
}

function positionIn(cursor: string, key: string): unknown {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(decoded) && decoded[0] === key ? decoded[1] : undefined;
  } catch {
    return undefined;
  }
}
