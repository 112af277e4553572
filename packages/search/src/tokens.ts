import { stem } from "@commonbench/taxonomy/stem";

export interface Token {
  readonly key: string;
  /** In UTF-16 units of the folded text. */
  readonly from: number;
  readonly to: number;
}

const TOKENS = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

/** Folded text as the thesaurus cuts it: Chinese by character, other scripts by word. */
export function tokens(folded: string): Token[] {
  return [...folded.matchAll(TOKENS)].map(({ 0: text, index }) => ({
    key: stem(text),
    from: index,
    to: index + text.length,
  }));
}

const MAX_PHRASE = 60;

/** A whole phrase as one word, however its words are spelt; null for what is too long to be asked for as a whole. */
export function wholeOf(folded: string): string | null {
  const whole = tokens(folded.slice(0, 2 * MAX_PHRASE))
    .map(({ key }) => key)
    .join(" ");
  return whole === "" || whole.length > MAX_PHRASE ? null : whole;
}
