import { fold } from "@commonbench/taxonomy/fold";

/** Longer texts are sentences, which name nobody's demand and may name somebody. */
export const UNMET_WORDS_MAX = 60;
/** After half as many days a search counts half; after all of them it is forgotten. */
export const UNMET_HALF_LIFE_DAYS = 30;
export const UNMET_KEPT_DAYS = 180;
/** Words that were dealt with rest so long before searches for them count again. */
export const UNMET_REST_DAYS = 30;

const DIGITS_OF_A_PERSON = /(?:\d[\s().+-]*){7,}/;
const STANDARD = /\b\d{3,6}(?:[.-]\d{1,2})?\s?[-:—–]\s?(?:19|20)\d{2}\b/g;
const FINENESS = /\b(?:au|ag|pt|pd)\d{3,4}\b/g;
const ADDRESS = /@|https?:|www\.|\.(?:com|cn|hk|mo|net|org)\b/;

/**
 * What may be kept of a search that found nothing: its words, folded, so that spellings of one word are counted together.
 * Null when that is nothing, or may lead to a person: mail and web addresses, telephone and identity numbers.
 */
export function unmetWords(text: string): string | null {
  const words = fold(text).replaceAll(/\s+/g, " ").trim();
  const long = words.length > UNMET_WORDS_MAX;
  const short = words.length < 2 && !/\p{Script=Han}/u.test(words);
  if (long || short || !/[\p{L}\p{N}]/u.test(words) || ADDRESS.test(words)) return null;
  return DIGITS_OF_A_PERSON.test(words.replaceAll(STANDARD, "").replaceAll(FINENESS, "")) ? null : words;
}
