import { fold } from "@commonbench/taxonomy/fold";
import { adjacent, indexWords } from "../words.ts";
import type { Concept } from "@commonbench/taxonomy/thesaurus";
import type { Concepts } from "./concepts.ts";
import { wholeOf } from "./tokens.ts";
import { CONCEPT_MARK, quote, TITLE_MARK, WHOLE_MARK } from "./tsquery.ts";

const ZONES = ["1A", "2B", "3C"] as const;
/** A tsvector holds one megabyte; no description of 8,000 characters in four languages comes near. */
const MAX_WORDS = 12_000;
/** Longer than all that a listing may say in four languages; what goes on behind is no text of a person. */
const MAX_TEXT = 100_000;

/** A document's texts, the most telling first; what is said in its body tells nothing about its rank. */
export interface Texts {
  readonly title: readonly string[];
  readonly words: readonly string[];
  readonly name: readonly string[];
  readonly body: readonly string[];
  /** What it is, whatever its texts call it. */
  readonly is: readonly Concept[];
}

/**
 * tsvector texts: all words, by which a document is found, and those that rank it, with their zone. A position stands
 * for a zone: how often a text repeats a word says nothing about what it offers.
 */
export function vectorsOf({ title, words, name, body, is }: Texts, concepts: Concepts) {
  const [inTitle, inWords, inName, inBody] = [title, words, name, body].map((texts) => wordsOf(texts, concepts));
  for (const each of is) for (const id of concepts.upwards(each)) inWords?.add(CONCEPT_MARK + id);
  const ranking = new Map<string, Set<string>>();
  const rank = (word: string, zone: number) =>
    ranking.set(word, new Set([...(ranking.get(word) ?? []), ZONES[zone] ?? ""]));
  for (const [zone, found] of [inTitle, inWords, inName].entries()) for (const word of found ?? []) rank(word, zone);
  const found = [...ranking.keys(), ...[...(inTitle ?? [])].map((word) => TITLE_MARK + word), ...(inBody ?? [])];
  for (const [zone, texts] of [title, words].entries()) for (const word of phrasesOf(texts, concepts)) rank(word, zone);
  for (const { id } of is) rank(WHOLE_MARK + CONCEPT_MARK + id, 1);
  const all = [...new Set(found)].slice(0, MAX_WORDS);
  return {
    lexemes: all.map(quote).join(" "),
    ranking: [...ranking].map(([word, zones]) => `${quote(word)}:${[...zones].join(",")}`).join(" "),
    spelt: all,
  };
}

function wordsOf(texts: readonly string[], concepts: Concepts): Set<string> {
  const words = new Set<string>();
  for (const text of new Set(texts)) {
    const folded = fold(text.slice(0, MAX_TEXT));
    for (const word of indexWords(folded)) words.add(word);
    for (const mention of concepts.mentions(folded))
      for (const concept of mention.concepts) for (const id of concepts.upwards(concept)) words.add(CONCEPT_MARK + id);
  }
  return words;
}

/** What a text says as a whole, and which of its words stand side by side. */
function phrasesOf(texts: readonly string[], concepts: Concepts): Set<string> {
  const phrases = new Set<string>();
  for (const text of texts) {
    const folded = fold(text.slice(0, MAX_TEXT));
    const whole = wholeOf(folded);
    if (whole !== null) phrases.add(WHOLE_MARK + whole);
    for (const { id } of concepts.named(folded)) phrases.add(WHOLE_MARK + CONCEPT_MARK + id);
    for (const pair of adjacent(folded)) phrases.add(pair);
  }
  return phrases;
}
