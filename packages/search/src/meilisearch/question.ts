import { fold } from "@commonbench/taxonomy/fold";
import { stem } from "@commonbench/taxonomy/stem";
import { type Fragment, pieces } from "../chains.ts";
import { isJoining } from "../joining.ts";
import { runTerms } from "../runs.ts";
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
}

/** The server reads no more words of a question. */
const MAX_WORDS = 10;
/** From so many letters on a word may hold a mistake. */
const FORGIVEN = 5;

/** What a text asks for; null when it holds no letter and no digit. `typing`: the last word may be unfinished. */
export function questionOf(text: string, typing: boolean): Question | null {
  const words = mostTelling(wordsOf(text, typing));
  if (words.length === 0) return null;
  const forgivable = words.some(({ spelling }) => (spelling?.length ?? 0) >= FORGIVEN);
  return { words, exact: written(words, false), forgiving: forgivable ? written(words, true) : null };
}

/** A space behind the last word says that it is whole. What is quoted is neither forgiven nor looked for in other words. */
function written(words: readonly Word[], quoting: boolean): string {
  const each = words.map(({ word, spelling, prefix }) =>
    quoting && spelling === null && !prefix ? `"${word}"` : word,
  );
  return `${each.join(" ")}${words.at(-1)?.prefix === true ? "" : " "}`;
}

function wordsOf(text: string, typing: boolean): Word[] {
  const folded = fold(text.slice(0, MAX_TEXT)).trim();
  const open = typing && !/[\s,，。;；]$/u.test(text) ? folded.length : -1;
  const words: Word[] = [];
  for (const match of folded.matchAll(/\S+/gu)) {
    const found = pieces(match[0]);
    const last = match.index + match[0].length === open;
    for (const [index, piece] of found.entries()) {
      const unfinished = last && index === found.length - 1;
      words.push(...("cjk" in piece ? ofRun(piece.cjk, unfinished, index > 0) : ofChain(piece.chain, unfinished)));
    }
  }
  const telling = words.filter(({ spelling, prefix }) => spelling === null || prefix || !isJoining(spelling));
  return telling.length > 0 ? telling : words;
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
