import { type Fragment, pieces } from "./chains.ts";
import { fold } from "@commonbench/taxonomy/fold";
import { isJoining } from "./joining.ts";
import { runTerms } from "./runs.ts";
import { stem } from "@commonbench/taxonomy/stem";

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
export const MAX_TEXT = 1000;

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
      if ("cjk" in piece) asked.push(...runTerms(piece.cjk, { unfinished, follows: index > 0 }));
      else asked.push(chainTerm(piece.chain, unfinished));
    }
  }
  const telling = asked.filter(
    ({ words: [first], spelling }) => spelling === null || first?.prefix === true || !isJoining(spelling),
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

export function punctuated(chain: readonly Fragment[]): Fragment[][] {
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

/** As it was written, for it may join what is written apart ("laicpms"), or without its plural. */
function wordTerm(text: string, prefix: boolean): Term {
  const written = { word: text, prefix };
  const whole = { word: stem(text), prefix: false };
  const condition = whole.word === text && !prefix ? whole : { any: [written, whole] };
  return { condition, words: [prefix ? written : whole], spelling: text };
}
