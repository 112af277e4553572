import { hash } from "node:crypto";

/** Sixty-four bits of a text, as PostgreSQL writes a bigint. */
export function digest(text: string): string {
  return hash("sha1", text, "buffer").readBigInt64BE().toString();
}
