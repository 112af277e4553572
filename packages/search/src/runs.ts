import type { Condition, Term } from "./terms.ts";
import { pairs } from "./words.ts";

/** Longer than people type without a break; each piece is asked for on its own. */
const MAX_RUN = 12;
/** Left out between words, as the joining words of other languages are. */
const JOINING = /[的与及或]/u;

interface Place {
  /** The last character may be the beginning of a word that is still typed. */
  readonly unfinished: boolean;
  /** Letters or digits stand before it, and its first character may belong to them: 18K金倒模. */
  readonly follows: boolean;
}

/** What a run of Chinese asks for: all pairs of neighbours of a word, and of a longer run any way to read it as words. */
export function runTerms(run: string, { unfinished, follows }: Place): Term[] {
  const parts = run.split(JOINING).filter((part) => part !== "");
  const words = parts.length > 1 && parts.every((part) => [...part].length > 1) ? parts : [run];
  const slices = words.flatMap((word) => sliced([...word]));
  return slices.map((slice, at) =>
    runTerm(slice, { unfinished: unfinished && at === slices.length - 1, follows: follows && at === 0 }),
  );
}

function sliced(characters: readonly string[]): (readonly string[])[] {
  const count = Math.ceil(characters.length / MAX_RUN);
  return Array.from({ length: count }, (_, at) => characters.slice(at * MAX_RUN, (at + 1) * MAX_RUN));
}

function runTerm(characters: readonly string[], { unfinished, follows }: Place): Term {
  const [first = ""] = characters;
  const last = characters.at(-1) ?? "";
  if (characters.length === 1) return termOf([[[first]]], [first]);
  const ways = readings(characters);
  if (characters.length > 2) {
    if (unfinished) ways.push(...readings(characters.slice(0, -1)).map((words) => [...words, [last]]));
    if (follows) ways.push(...readings(characters.slice(1)).map((words) => [[first], ...words]));
  }
  return termOf(ways, pairs(characters));
}

function termOf(ways: readonly (readonly (readonly string[])[])[], words: readonly string[]): Term {
  const all = (found: readonly string[]) => found.map((word) => ({ word, prefix: false }));
  const conditions = ways.map((way): Condition => ({ all: all(way.flatMap(wordsOf)) }));
  return { condition: { any: conditions }, words: all(words), spelling: null };
}

function wordsOf(word: readonly string[]): readonly string[] {
  return word.length === 1 ? word : pairs(word);
}

/** The ways to read a run as words of two or three characters: 倒模番禺 as 倒模 and 番禺. Longer words are made of these. */
function readings(characters: readonly string[]): (readonly string[])[][] {
  if (characters.length <= 3) return [[characters]];
  return [2, 3].flatMap((length) => {
    if (characters.length - length === 1) return [];
    return readings(characters.slice(length)).map((rest) => [characters.slice(0, length), ...rest]);
  });
}
