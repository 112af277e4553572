import { fold } from "@commonbench/taxonomy/fold";
import { wordsOf } from "@commonbench/taxonomy/thesaurus";
import type { Concepts } from "../concepts.ts";
import type { Question } from "./question.ts";

/** More need not be marked on a page. */
const MAX_WORDS = 200;

/** What a text was looked for by: its own words, and those of the concepts that it names. */
export function lookedFor(text: string, { words }: Question, concepts: Concepts): string[] {
  const named = concepts.mentions(fold(text)).flatMap((mention) => mention.concepts);
  const instead = named.flatMap((concept) => concepts.thesaurus.reach(concept).flatMap(wordsOf)).map(fold);
  return [...new Set([...words.map(({ word, spelling }) => spelling ?? word), ...instead])].slice(0, MAX_WORDS);
}
