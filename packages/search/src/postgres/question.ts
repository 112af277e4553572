import { fold } from "@commonbench/taxonomy/fold";
import { isJoining } from "../joining.ts";
import { type Condition, MAX_TEXT, type Term, terms } from "../terms.ts";
import { adjacent } from "../words.ts";
import type { Concepts, Mention } from "../concepts.ts";
import { type Part, partsOf, standsAlone } from "../parts.ts";
import { wholeOf } from "../tokens.ts";
import { CONCEPT_MARK, WHOLE_MARK } from "./tsquery.ts";

/** One thing that was asked for, in any of the trade's words for it. */
export interface Asked {
  readonly condition: Condition;
  /** As it was written, without other words for it. */
  readonly written: Condition;
  /** A label or title that says this and nothing else. */
  readonly whole: Condition | null;
  /** How many words it is; one of Chinese has two characters. */
  readonly length: number;
  /** A word of letters as typed, which may hold a slip. */
  readonly spelling: string | null;
  /** What is close to the spelling: what one slip leads to, and what two. */
  readonly near: Near | null;
}

export interface Near {
  /** Some document spells a word as typed. */
  readonly known: boolean;
  /** Without the words that are close to it. */
  readonly sure: Condition;
  readonly words: readonly NearWord[];
}

export interface NearWord extends Pick<Asked, "condition" | "whole"> {
  readonly word: string;
  readonly slips: number;
}

/** Asked words that stand side by side, also where one other word says the same. */
export interface Pair {
  readonly condition: Condition;
}

export interface Question {
  readonly text: string;
  readonly asked: readonly Asked[];
  /** What a document must fulfil: all that was asked, or most of it. */
  readonly match: Condition;
  readonly pairs: readonly Pair[];
  readonly whole: string | null;
  /** Folded words and phrases that were looked for. */
  readonly words: readonly string[];
}

/** Further words narrow hardly anything and cost much; a question has no more. */
const MAX_ASKED = 24;
/** The nearest of what a concept is called; who asks for a wide one has narrower ones in sight. */
const MAX_OTHER_WORDS = 60;

/** What a text asks for; null when it holds no letter and no digit. `typing`: the last word may be unfinished. */
export function questionOf(text: string, typing: boolean, concepts: Concepts): Question | null {
  const folded = fold(text.slice(0, MAX_TEXT)).trim();
  const open = typing && !/[\s,，。;；]$/u.test(text);
  const parts = partsOf(
    folded,
    concepts.mentions(folded).filter((mention) => standsAlone(folded, mention)),
  );
  const all = parts.flatMap((part, at) => askedIn(part, open && at === parts.length - 1, concepts));
  const telling = all.filter(({ asked }) => !isFiller(asked));
  const found = (telling.length > 0 ? telling : all).slice(0, MAX_ASKED);
  if (found.length === 0) return null;
  const asked = found.map((each) => each.asked);
  return {
    text,
    asked,
    match: { all: asked.map(({ condition }) => condition) },
    pairs: pairsOf(found),
    whole: wholeOf(folded),
    words: [...new Set(found.flatMap(({ words }) => words))],
  };
}

interface Found {
  readonly asked: Asked;
  readonly part: Part;
  readonly words: readonly string[];
}

function askedIn(part: Part, unfinished: boolean, concepts: Concepts): Found[] {
  const inner = terms(part.text, unfinished);
  const { mention } = part;
  if (mention === null) {
    const whole = inner.length === 1 ? wholeWord(part.text) : null;
    return inner.map((term) => ({ asked: plain(term, whole, lengthOf(term)), part, words: wordsOf(term) }));
  }
  const written: Condition = { all: inner.map(({ condition }) => condition) };
  const [only] = inner;
  const asked: Asked = {
    condition: { any: [written, ...conceptWords(mention, concepts)] },
    written: { all: inner.map(writtenOf).flatMap((each) => ("all" in each ? each.all : [each])) },
    length: inner.reduce((sum, term) => sum + lengthOf(term), 0),
    whole: { any: [...wholeConcepts(mention), ...[wholeWord(part.text)].flatMap((word) => word ?? [])] },
    spelling: only && inner.length === 1 ? only.spelling : null,
    near: null,
  };
  const others = concepts.thesaurus.expansions(part.text).slice(0, MAX_OTHER_WORDS);
  return [{ asked, part, words: [part.text.trim(), ...others] }];
}

/** A search for a concept is one for those near it too. */
function conceptWords({ concepts: named }: Pick<Mention, "concepts">, { thesaurus }: Concepts): Condition[] {
  const ids = named.flatMap(({ id, near }) => [id, ...(near ?? []).filter((each) => thesaurus.concept(each))]);
  return [...new Set(ids)].map((id) => ({ word: CONCEPT_MARK + id, prefix: false }));
}

function wholeConcepts({ concepts }: Mention): Condition[] {
  return concepts.map(({ id }) => ({ word: WHOLE_MARK + CONCEPT_MARK + id, prefix: false }));
}

function wholeWord(text: string): Condition | null {
  const whole = wholeOf(text);
  return whole === null ? null : { word: WHOLE_MARK + whole, prefix: false };
}

function plain(term: Term, whole: Condition | null, length: number): Asked {
  return { length, condition: term.condition, written: writtenOf(term), whole, spelling: term.spelling, near: null };
}

/** A run of Chinese has a pair of characters at each but its last. */
function lengthOf({ spelling, words }: Term): number {
  return spelling === null && words.every(({ word }) => HAN.test(word)) ? (words.length + 1) / 2 : 1;
}

function writtenOf({ spelling, words }: Term): Condition {
  if (spelling !== null) return { word: spelling, prefix: false };
  return { all: words.map(({ word }) => ({ word, prefix: false })) };
}

function wordsOf({ spelling, words }: Term): string[] {
  return spelling === null ? words.map(({ word }) => word) : [spelling];
}

const FILLER = /^[的与及或在找请租买卖求]+$/u;

/** Joins what others say. */
function isFiller({ written, spelling, condition }: Asked): boolean {
  if (spelling !== null) return isJoining(spelling) && !("any" in condition && condition.any.some(isPrefix));
  return "all" in written && written.all.every((each) => "word" in each && FILLER.test(each.word));
}

function isPrefix(condition: Condition): boolean {
  return "word" in condition && condition.prefix;
}

const HAN = /\p{Script=Han}/u;

function pairsOf(found: readonly Found[]): Pair[] {
  const word = (text: string): Condition => ({ word: text, prefix: false });
  const pairs: Pair[] = [];
  let last: Found | null = null;
  for (const each of found) {
    // Inside of a phrase another word for the whole of it does as well.
    const others = "any" in each.asked.condition ? each.asked.condition.any.filter(isConcept) : [];
    if (last === null || last.part !== each.part)
      for (const pair of adjacent(each.part.text)) pairs.push({ condition: { any: [word(pair), ...others] } });
    if (last !== null && last.part !== each.part) {
      const across = acrossOf(last.part.text.trim(), each.part.text.trim());
      if (across !== null) pairs.push({ condition: word(across) });
    }
    last = each;
  }
  return pairs;
}

function isConcept(condition: Condition): boolean {
  return "word" in condition && condition.word.startsWith(CONCEPT_MARK);
}

/** What stands in a text in which one part follows the other. */
function acrossOf(before: string, after: string): string | null {
  const [last, first] = [[...before].at(-1) ?? "", [...after][0] ?? ""];
  if (HAN.test(last) || HAN.test(first)) return HAN.test(last) && HAN.test(first) ? last + first : null;
  return [...adjacent(`${before.split(/\s/u).at(-1)} ${after.split(/\s/u)[0]}`)][0] ?? null;
}
