import { type Fragment, pieces } from "./chains.ts";
import { isJoining } from "./joining.ts";
import { stem } from "@commonbench/taxonomy/stem";

const MAX_WINDOW = 5;
const MAX_CODE = 32;

/**
 * The words by which a text is found. Chinese gives every character and every pair of neighbours, a code its parts and
 * every joined run of them.
 */
export function indexWords(folded: string): Set<string> {
  const words = new Set<string>();
  for (const piece of pieces(folded)) {
    if ("cjk" in piece) addPairs(piece.cjk, words);
    else addChain(piece.chain, words);
  }
  return words;
}

/** Words that stand side by side, the one before first and a space between; words that join others are passed over. */
export function adjacent(folded: string): Set<string> {
  const found = new Set<string>();
  let last: string | null = null;
  for (const piece of pieces(folded)) {
    if ("cjk" in piece) {
      last = null;
      continue;
    }
    for (const { text } of piece.chain) {
      if (isJoining(text)) continue;
      const word = stem(text);
      if (last !== null) found.add(`${last} ${word}`);
      last = word;
    }
  }
  return found;
}

/** Neighbouring characters of a run, two by two. */
export function pairs(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => `${characters[index] ?? ""}${character}`);
}

function addPairs(run: string, words: Set<string>): void {
  const characters = [...run];
  for (const word of [...characters, ...pairs(characters)]) words.add(word);
}

function addChain(chain: readonly Fragment[], words: Set<string>): void {
  for (const [start, fragment] of chain.entries()) {
    words.add(fragment.text);
    if (!fragment.digits) words.add(stem(fragment.text));
    let joined = fragment.text;
    let spaces = 0;
    for (const [at, next] of chain.slice(start + 1).entries()) {
      // A serial number changes between letters and digits at will: from its head on it is joined to its end.
      if (at + 1 >= MAX_WINDOW && (fragment.link === "glued" || next.link !== "glued")) break;
      joined += next.text;
      spaces += next.link === "space" ? 1 : 0;
      if (spaces > 1 || joined.length > MAX_CODE) break;
      words.add(joined);
    }
    addShortCode(chain, start, words);
  }
}

/** "ISO/IEC 17025" is also asked for as ISO17025, "GB/T 16553" as GB16553. */
function addShortCode(chain: readonly Fragment[], start: number, words: Set<string>): void {
  const [first, second, number] = chain.slice(start, start + 3);
  if (!first || !second || !number || first.digits || second.digits || !number.digits) return;
  if (second.link === "punctuation" && number.link !== "glued") words.add(first.text + number.text);
}
