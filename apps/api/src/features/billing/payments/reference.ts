import { randomInt } from "node:crypto";

/** Without what is mistaken for something else when it is copied from paper. */
const LETTERS = "23456789ABCDEFGHJKLMNPQRSTVWXYZ";
const LENGTH = 8;

/** What the payer writes on a bank transfer: short, and not to be guessed from another. */
export function newReference(): string {
  return `CB${Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("")}`;
}
