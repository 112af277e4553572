import { fold } from "@commonbench/taxonomy/fold";
import { stem } from "@commonbench/taxonomy/stem";
import { type Fragment, pieces } from "../chains.ts";
import { isJoining } from "../joining.ts";
import { runTerms } from "../runs.ts";
import type { Concepts } from "../concepts.ts";
import { asWord } from "./letter.ts";
import { partsOf, standsAlone } from "../parts.ts";
import { slipsAllowed } from "../spelling.ts";
import { type Condition, MAX_TEXT, punctuated } from "../terms.ts";

/** One word that must be found. */
export interface Word {
  readonly word: string;
  /** As it was typed, where that is one word of letters, which may hold a mistake. */
  readonly spelling: string | null;
  readonly prefix: boolean;
}

export interface Question {
  readonly words: readonly Word[];
  /** For the attributes in which words are found as they are. */
  readonly exact: string;
  /** For all attributes, where a mistake in a word of letters is forgiven; null when there is no word for it. */
  readonly forgiving: string | null;
  /** The same with words as they were typed: without their last letters some are too short to be forgiven. */
  readonly asTyped: string | null;
}

/** The server reads no more words of a question. */
const MAX_WORDS = 10;

/** What a text asks for; null when it holds no letter and no digit. `typing`: the last word may be unfinished. */
export function questionOf(text: string, typing: boolean, concepts: Concepts): Question | null {
  const folded = fold(text.slice(0, MAX_TEXT)).trim();
  const open = typing && !/[\s,，。;；]$/u.test(text);
  const named = concepts.mentions(folded).filter((mention) => standsAlone(folded, mention));
  const parts = partsOf(folded, named);
  const all = parts.flatMap((part, at) => wordsOf(part.text, open && at === parts.length - 1));
  const words = mostTelling(withoutFillers(all));
  if (words.length === 0) return null;
  const forgivable = words.some(({ spelling }) => spelling !== null && slipsAllowed(spelling) > 0);
  const [forgiving, asTyped] = [words, words.map(typed)].map((each) => (forgivable ? written(each, true) : null));
  return {
    words,
    exact: written(words, false),
    forgiving: forgiving ?? null,
    asTyped: asTyped === undefined || asTyped === forgiving ? null : asTyped,
  };
}

const FILLER = /^[的与及或在]$/u;

function typed(word: Word): Word {
  const { spelling } = word;
  return spelling !== null && slipsAllowed(spelling) > slipsAllowed(word.word) ? { ...word, word: spelling } : word;
}

/** Words that join others go, unless there are no others. */
export function withoutFillers(words: readonly Word[]): readonly Word[] {
  const telling = words.filter((word) => word.prefix || !isFiller(word));
  return telling.length > 0 ? telling : words;
}

function isFiller({ word, spelling }: Word): boolean {
  return spelling === null ? FILLER.test(word) : isJoining(spelling);
}

/** A space behind the last word says that it is whole. A code is quoted where a mistake would make a word of it. */
function written(words: readonly Word[], quoting: boolean): string {
  const each = words.map(({ word, prefix }) => (quoting && !prefix && isNearWord(word) ? `"${word}"` : asWord(word)));
  return `${each.join(" ")}${words.at(-1)?.prefix === true ? "" : " "}`;
}

/** The server forgives a mistake in five letters, two in nine. */
function isNearWord(word: string): boolean {
  const digits = word.match(/\p{Nd}/gu)?.length ?? 0;
  return digits > 0 && digits <= (word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0);
}

/** The words of one part of a folded text; `unfinished`: its last word may go on. */
export function wordsOf(folded: string, unfinished: boolean): Word[] {
  const words: Word[] = [];
  const end = folded.trimEnd().length;
  for (const match of folded.matchAll(/\S+/gu)) {
    const found = pieces(match[0]);
    const last = unfinished && match.index + match[0].length === end;
    for (const [index, piece] of found.entries()) {
      const open = last && index === found.length - 1;
      words.push(...("cjk" in piece ? ofRun(piece.cjk, open, index > 0) : ofChain(piece.chain, open)));
    }
  }
  return words;
}

/** "laser-welding" is two words, which the server also finds written together; "Au-999" is one. */
function ofChain(chain: readonly Fragment[], unfinished: boolean): Word[] {
  const [only] = chain;
  if (only && chain.length === 1 && !only.digits) return [ofLetters(only.text, unfinished)];
  const parts = punctuated(chain);
  const apart = parts.every((part) => part.some(({ digits }) => digits)) || !chain.some(({ digits }) => digits);
  if (parts.length < 2 || !apart) {
    return [{ word: chain.map(({ text }) => text).join(""), spelling: null, prefix: unfinished }];
  }
  return parts.flatMap((part, at) => ofChain(part, unfinished && at === parts.length - 1));
}

/** The beginning of a word is looked for as far as its plural has it too. */
function ofLetters(text: string, unfinished: boolean): Word {
  const whole = stem(text);
  const word = unfinished && !text.startsWith(whole) ? text : whole;
  return { word, spelling: text, prefix: unfinished };
}

/** A run of Chinese may be read as words in several ways; what all of them need is asked for, and the ranking does the rest. */
function ofRun(run: string, unfinished: boolean, follows: boolean): Word[] {
  return runTerms(run, { unfinished, follows }).flatMap(({ condition }) => {
    const needed = [...neededBy(condition)];
    const pairs = needed.filter((word) => [...word].length > 1);
    const single = needed.filter((word) => [...word].length === 1 && !pairs.some((pair) => pair.includes(word)));
    return [...pairs, ...single].map((word) => ({ word, spelling: null, prefix: false }));
  });
}

/** The words that every way to fulfil a condition holds; a pair holds its characters. */
function neededBy(condition: Condition): ReadonlySet<string> {
  if ("word" in condition) return new Set([condition.word, ...condition.word]);
  if ("all" in condition) return new Set(condition.all.flatMap((each) => [...neededBy(each)]));
  const [first = new Set<string>(), ...others] = condition.any.map(neededBy);
  return new Set([...first].filter((word) => others.every((way) => way.has(word))));
}

/** The first words, but always the one that is still typed, which must come last. */
function mostTelling(words: readonly Word[]): Word[] {
  const distinct = words.filter(
    ({ word, prefix }, at) => prefix || words.findIndex((other) => other.word === word) === at,
  );
  if (distinct.length <= MAX_WORDS) return distinct;
  const last = distinct.at(-1);
  return last?.prefix === true ? [...distinct.slice(0, MAX_WORDS - 1), last] : distinct.slice(0, MAX_WORDS);
}
