import { createHash } from "node:crypto";

/** What was asked for, in a few letters: a repeated call says the same, another wish under the same id does not. */
export function digestOf(input: object): string {
  return createHash("sha256").update(JSON.stringify(input)).digest("base64url").slice(0, 22);
}
