import { fold } from "@commonbench/taxonomy/fold";
import { stem } from "@commonbench/taxonomy/stem";
import { pieces } from "../chains.ts";
import type { Concepts } from "../concepts.ts";
import { indexWords, pairs } from "../words.ts";
import { asWord } from "./letter.ts";
import { conceptWords } from "./synonyms.ts";

/** No description of 8,000 characters in four languages comes near. */
const MAX_WORDS = 12_000;
/** Words of letters that somebody may mean to type; no word is longer. */
const SPELT = /^[a-z]{4,24}$/;

/** Texts as Meilisearch gets them: words apart by spaces, one entry for each text. */
export interface Stream {
  /** In the order of the text, as it is written; Chinese as pairs of neighbours, so that a word of it is a phrase. */
  readonly text: readonly string[];
  /** The same without plurals, where that differs: this is what questions ask for. */
  readonly stems: readonly string[];
  /** All else by which it is found. */
  readonly more: string;
  /** The words of letters among them. */
  readonly spelt: ReadonlySet<string>;
}

export function streamOf(texts: readonly string[], concepts: Concepts): Stream {
  const flows: { text: string[]; stems: string[] }[] = [];
  const more = new Set<string>();
  let left = MAX_WORDS;
  for (const text of new Set(texts.map(fold))) {
    const flow = flowOf(text).slice(0, left);
    left -= flow.length;
    if (flow.length > 0) flows.push({ text: flow, stems: flow.map(stem) });
    for (const word of indexWords(text)) more.add(word).add(stem(word));
    for (const word of conceptWords(text, concepts)) more.add(word);
  }
  const known = new Set(flows.flatMap(({ text, stems }) => [...text, ...stems]));
  const others = [...more].filter((word) => !known.has(word)).slice(0, MAX_WORDS);
  return {
    text: flows.map(({ text }) => text.map(asWord).join(" ")),
    stems: flows
      .filter(({ text, stems }) => text.join() !== stems.join())
      .map(({ stems }) => stems.map(asWord).join(" ")),
    more: others.map(asWord).join(" "),
    spelt: new Set(flows.flatMap(({ stems }) => stems.filter((word) => SPELT.test(word)))),
  };
}

/** The words of a folded text, one after the other. */
export function flowOf(folded: string): string[] {
  return pieces(folded).flatMap((piece) => {
    if ("chain" in piece) return piece.chain.map(({ text }) => text);
    const characters = [...piece.cjk];
    return characters.length === 1 ? characters : pairs(characters);
  });
}
