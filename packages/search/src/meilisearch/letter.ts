/** Latin, but in no folded text: what is written with it means only what we mean by it. */
const MARK = "ø";
const OTHER_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;

/**
 * A word as index and question hold it: Chinese in Latin letters, each character by its number. The server would cut it by
 * its own dictionary, unite characters that are not one, and cut digits off the words beside it, and all that otherwise in
 * a synonym than in a text.
 */
export function asWord(word: string): string {
  return word.replace(OTHER_SCRIPT, (character) => `${MARK}${(character.codePointAt(0) ?? 0).toString(36)}`);
}

/** A concept as one word of the index. */
export function conceptWord(id: string): string {
  return `${MARK}${MARK}${id.replaceAll("-", MARK)}`;
}
