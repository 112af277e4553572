import { randomBytes } from "node:crypto";

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** An id as Stripe's look: what it is, then letters that nobody can guess. */
export function newId(prefix: string, length = 24): string {
  let letters = "";
  for (const byte of randomBytes(length)) letters += LETTERS[byte % LETTERS.length];
  return `${prefix}_${letters}`;
}
