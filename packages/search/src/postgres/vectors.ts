import { fold } from "@commonbench/taxonomy/fold";
import { adjacent, indexWords } from "../words.ts";
import type { Concept } from "@commonbench/taxonomy/thesaurus";
import type { Concepts } from "../concepts.ts";
import { wholeOf } from "../tokens.ts";
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
  return new Set(texts.flatMap((text) => toldBy(text, concepts).words));
}

/** What each text says as a whole, and which of its words stand side by side. */
function phrasesOf(texts: readonly string[], concepts: Concepts): Set<string> {
  return new Set(texts.flatMap((text) => toldBy(text, concepts).phrases));
}

interface Told {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
}

/** What is longer is no title and no label. */
const LONGEST_TITLE = 300;
/** Labels come again with every listing; longer texts seldom do. */
const LABEL = 60;
const MOST_LABELS = 4000;
const labels = new WeakMap<Concepts, Map<string, Told>>();

function toldBy(text: string, concepts: Concepts): Told {
  if (text.length > LABEL) return read(text, concepts);
  const known = labels.get(concepts) ?? new Map<string, Told>();
  labels.set(concepts, known);
  const told = known.get(text) ?? read(text, concepts);
  if (known.size >= MOST_LABELS) known.clear();
  known.set(text, told);
  return told;
}

function read(text: string, concepts: Concepts): Told {
  const folded = fold(text.slice(0, MAX_TEXT));
  const mentioned = concepts.mentions(folded).flatMap((mention) => mention.concepts);
  const ids = new Set(mentioned.flatMap((concept) => concepts.upwards(concept)));
  const whole = wholeOf(folded);
  return {
    words: [...indexWords(folded), ...[...ids].map((id) => CONCEPT_MARK + id)],
    phrases:
      text.length > LONGEST_TITLE
        ? []
        : [
            ...(whole === null ? [] : [WHOLE_MARK + whole]),
            ...concepts.named(folded).map(({ id }) => WHOLE_MARK + CONCEPT_MARK + id),
            ...adjacent(folded),
          ],
  };
}
