import { fold } from "@commonbench/taxonomy/fold";
import { type Concept, type Thesaurus, wordsOf } from "@commonbench/taxonomy/thesaurus";
import type { Concepts } from "../concepts.ts";
import { NUMBER } from "../parts.ts";
import { wordsOf as asked, withoutFillers } from "./question.ts";
import { asWord, conceptWord } from "./letter.ts";

/** The server knows words that are written in so many parts. */
const MAX_PARTS = 3;

/** The concepts that a folded text names and all broader ones, as words. */
export function conceptWords(folded: string, concepts: Concepts): string[] {
  const named = concepts.mentions(folded).flatMap((mention) => mention.concepts);
  return named.flatMap((concept) => concepts.upwards(concept)).map(conceptWord);
}

/**
 * Each word of the trade, as a question holds it, with the concepts that it asks for: its own and those near it. What is
 * narrower names the broader concept in its own record, so one word finds all that a concept is called.
 */
export function synonymsOf(thesaurus: Thesaurus): Record<string, string[]> {
  const synonyms = new Map<string, Set<string>>();
  for (const concept of thesaurus.concepts) {
    for (const word of wordsOf(concept)) {
      const parts = withoutFillers(asked(fold(word), false)).map((part) => part.word);
      // A standard or a fineness is asked for by its very number.
      if (parts.length === 0 || parts.length > MAX_PARTS || NUMBER.test(word)) continue;
      const key = parts.map(asWord).join(" ");
      synonyms.set(key, new Set([...(synonyms.get(key) ?? []), ...askedBy(concept)]));
    }
  }
  return Object.fromEntries([...synonyms].map(([key, words]) => [key, [...words]]));
}

function askedBy({ id, near = [] }: Concept): string[] {
  return [id, ...near].map(conceptWord);
}
