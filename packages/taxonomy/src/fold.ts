import { uniteScripts } from "./han.ts";

const COMBINING = /[\u0300-\u036F]/g;
/** Shown as nothing: variation selectors, zero-width characters, the soft hyphen. */
const INVISIBLE =
  /[\u00AD\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF\u{E0100}-\u{E01EF}]/gu;
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ı: "i",
  þ: "th",
  ς: "σ",
};
const LETTER = /[ßæœøđðłıþς]/g;

/**
 * Text as search compares it: one case, one width, one script of Chinese, no accents. Total (any string, broken
 * surrogates included) and idempotent.
 */
export function fold(text: string): string {
  const plain = text
    .toWellFormed()
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(COMBINING, "")
    .replace(INVISIBLE, "")
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFKC");
  return uniteScripts(plain);
}

const SEPARATORS = /[^\p{L}\p{M}\p{N}]+/gu;

/** A phrase as typing is compared with it: folded, its words apart by one space. */
export function phraseKey(phrase: string): string {
  return fold(phrase).replace(SEPARATORS, " ").trim();
}
