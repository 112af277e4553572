import { type Fragment, pieces } from "./chains.ts";
import { fold } from "./fold.ts";
import { stem } from "./stem.ts";
import { pairs } from "./words.ts";

/** What a listing's words must fulfil. */
export type Condition =
  | { readonly word: string; readonly prefix: boolean }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** One thing that was asked for; every one must be found, in any order. */
export interface Term {
  readonly condition: Condition;
  /** What the ranking looks for: each word as it was written. */
  readonly words: readonly { readonly word: string; readonly prefix: boolean }[];
  /** A word of letters as typed, which may hold a slip. */
  readonly spelling: string | null;
}

/** Further words narrow hardly anything and cost much; a question has no more. */
const MAX_TERMS = 24;
/** Cut where no query of a person reaches; the API allows 200. */
const MAX_TEXT = 1000;
const MAX_RUN = 12;

/** Words that join others. Left out of a question that has more to say, for the listing may word it otherwise. */
const JOINING = new Set(
  "a an and at by for from in of on or the to with ao aos com da das de do dos e em na nas no nos o os ou para por um uma".split(
    " ",
  ),
);
const JOINING_HAN = /[的与及或]/u;

/**
 * What a text asks for. Empty when it holds no letter and no digit. `typing`: the last word may be unfinished.
 * Chinese is asked for in pairs of neighbours; a longer run may also be several words written without a space.
 */
export function terms(text: string, typing: boolean): Term[] {
  const folded = fold(text.slice(0, MAX_TEXT)).trim();
  const asked: Term[] = [];
  const open = typing && !/[\s,，。;；]$/u.test(text) ? folded.length : -1;
  for (const match of folded.matchAll(/\S+/gu)) {
    const found = pieces(match[0]);
    const last = match.index + match[0].length === open;
    for (const [index, piece] of found.entries()) {
      const unfinished = last && index === found.length - 1;
      if ("cjk" in piece) asked.push(...runTerms(piece.cjk, unfinished));
      else asked.push(chainTerm(piece.chain, unfinished));
    }
  }
  const telling = asked.filter(
    ({ words: [first], spelling }) => spelling === null || first?.prefix === true || !JOINING.has(spelling),
  );
  return (telling.length > 0 ? telling : asked).slice(0, MAX_TERMS);
}

function chainTerm(chain: readonly Fragment[], prefix: boolean): Term {
  const [only] = chain;
  if (only && chain.length === 1) return only.digits ? plain(only.text, prefix) : wordTerm(only.text, prefix);
  const joined = { word: chain.map(({ text }) => text).join(""), prefix };
  const parts = punctuated(chain);
  // "laser-welding" may be written apart, "2mm-5mm" too; "Au-999" would then be any Au and any 999.
  const apart = parts.every((part) => part.some(({ digits }) => digits)) || !chain.some(({ digits }) => digits);
  if (parts.length < 2 || !apart) return { condition: joined, words: [joined], spelling: null };
  const separate = parts.map((part, index) => chainTerm(part, prefix && index === parts.length - 1));
  return {
    condition: { any: [joined, { all: separate.map(({ condition }) => condition) }] },
    words: [joined, ...separate.flatMap(({ words }) => words)],
    spelling: null,
  };
}

function punctuated(chain: readonly Fragment[]): Fragment[][] {
  const parts: Fragment[][] = [];
  for (const fragment of chain) {
    const last = parts.at(-1);
    if (last && fragment.link === "glued") last.push(fragment);
    else parts.push([fragment]);
  }
  return parts;
}

function plain(word: string, prefix: boolean): Term {
  return { condition: { word, prefix }, words: [{ word, prefix }], spelling: null };
}

function wordTerm(text: string, prefix: boolean): Term {
  const whole = { word: stem(text), prefix: false };
  if (!prefix) return { condition: whole, words: [whole], spelling: text };
  const beginning = { word: text, prefix };
  return { condition: { any: [beginning, whole] }, words: [beginning], spelling: text };
}

function runTerms(run: string, prefix: boolean): Term[] {
  const parts = run.split(JOINING_HAN).filter((part) => part !== "");
  const split = parts.length > 1 && parts.every((part) => [...part].length > 1) ? parts : [run];
  return split.flatMap((part, index) => {
    const characters = [...part];
    const slices = Array.from({ length: Math.ceil(characters.length / MAX_RUN) }, (_, at) =>
      characters.slice(at * MAX_RUN, (at + 1) * MAX_RUN),
    );
    return slices.map((slice, at) => runTerm(slice, prefix && index === split.length - 1 && at === slices.length - 1));
  });
}

function runTerm(characters: readonly string[], prefix: boolean): Term {
  const [only] = characters;
  // Every character begins a pair or ends a run, so a single one is found as a beginning.
  if (only !== undefined && characters.length === 1) return plain(only, true);
  const ways = segmentations(characters);
  const last = characters.at(-1);
  if (prefix && last !== undefined && characters.length > 2) {
    for (const way of segmentations(characters.slice(0, -1))) ways.push([...way, [last]]);
  }
  const conditions = ways.map((way): Condition => ({ all: way.flatMap(segmentWords) }));
  return {
    condition: { any: conditions },
    words: pairs(characters).map((word) => ({ word, prefix: false })),
    spelling: null,
  };
}

function segmentWords(segment: readonly string[]): Condition[] {
  const [only] = segment;
  if (only !== undefined && segment.length === 1) return [{ word: only, prefix: true }];
  return pairs(segment).map((word) => ({ word, prefix: false }));
}

/** The ways to read a run as words of two or three characters: 倒模番禺 as 倒模 and 番禺. Longer words are made of these. */
function segmentations(characters: readonly string[]): (readonly string[])[][] {
  if (characters.length <= 3) return [[characters]];
  return [2, 3].flatMap((length) => {
    if (characters.length - length === 1) return [];
    return segmentations(characters.slice(length)).map((rest) => [characters.slice(0, length), ...rest]);
  });
}
