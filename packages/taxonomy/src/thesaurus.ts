import { fold } from "./fold.ts";
import { stem } from "./stem.ts";
import { byId } from "./tree.ts";
import { LOCALES, type Locale } from "./types.ts";

export const CONCEPT_FIELDS = [
  "process",
  "machine",
  "material",
  "test",
  "credential",
  "place",
  "product",
  "training",
  "service",
] as const;

/** One thing of the trade with everything that people call it. */
export interface Concept {
  readonly id: string;
  readonly field: (typeof CONCEPT_FIELDS)[number];
  /** First the preferred term, then synonyms, jargon and abbreviations. */
  readonly words: Readonly<Record<Locale, readonly [string, ...string[]]>>;
  /** "casting" is broader than "vacuum-casting". Who asks for the broader finds the narrower, never the other way round. */
  readonly broader?: readonly string[];
  /** Who asks for this is shown those as well; the way back is said there or not at all. */
  readonly near?: readonly string[];
  /** The category or stage that it stands for. */
  readonly category?: string;
  /** Why one of its words stands in another concept too. */
  readonly note?: string;
}

/** Where a text names concepts, in UTF-16 units of that text. */
export interface Mention {
  readonly concepts: readonly Concept[];
  readonly from: number;
  readonly to: number;
}

export interface Thesaurus {
  readonly concepts: readonly Concept[];
  concept(id: string): Concept | undefined;
  /** Concepts that the whole text is a word for: any language, script, case or number; spaces and hyphens do not matter. */
  named(text: string): readonly Concept[];
  /** The longest words of the thesaurus inside a text, from its start on, none overlapping. */
  mentions(text: string): readonly Mention[];
  /** A concept, then those near it, then all that it is broader than: what a search for it looks for, nearest first. */
  reach(concept: Concept): readonly Concept[];
  /** The other words that a search for `text` looks for, nearest first. Each is folded and comes once. */
  expansions(text: string): readonly string[];
  /** For an engine that expands on its own: each word, folded, with the others that a search for it looks for. */
  oneWay(): ReadonlyMap<string, readonly string[]>;
}

interface Token {
  readonly key: string;
  /** One Chinese character that has another beside it: too little to be a word inside a text. */
  readonly partial: boolean;
  readonly from: number;
  readonly to: number;
}

const HAN = /\p{Script=Han}/u;
const TOKENS = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

/** Chinese by character, other scripts by word; each as the index compares it. */
function tokensOf(text: string): Token[] {
  const isHan = (character: string | undefined) => character !== undefined && HAN.test(character);
  const characters = [...text.matchAll(TOKENS)];
  return characters.map((match, at) => {
    const to = match.index + match[0].length;
    const [before, after] = [characters[at - 1], characters[at + 1]];
    const beside = [
      before && before.index + before[0].length === match.index ? before[0] : undefined,
      after?.index === to ? after[0] : undefined,
    ];
    return { key: stem(fold(match[0])), partial: isHan(match[0]) && beside.some(isHan), from: match.index, to };
  });
}

const keyOf = (tokens: readonly Token[]): string => tokens.map(({ key }) => key).join("");

/** Words with one key are one word: "laser-welding" and "Laser welding", 鑄造 and 铸造, "GB/T 16553" and GBT16553. */
export const wordKey = (word: string): string => keyOf(tokensOf(word));

/** As written but for case, accents and script: what an engine gets to look for. */
const written = (word: string): string => fold(word).trim();

export const wordsOf = ({ words }: Concept): readonly string[] => LOCALES.flatMap((locale) => words[locale]);

export const createThesaurus = (concepts: readonly Concept[]): Thesaurus => {
  const concept = byId(concepts);
  const known = (ids: readonly string[] = []) => ids.flatMap((id) => concept(id) ?? []);
  const narrower = new Map<string, Concept[]>();
  for (const each of concepts)
    for (const id of each.broader ?? []) narrower.set(id, [...(narrower.get(id) ?? []), each]);
  const under = (each: Concept): readonly Concept[] =>
    (narrower.get(each.id) ?? []).flatMap((child) => [child, ...under(child)]);
  const reach = (each: Concept) => [...new Set([each, ...known(each.near), ...under(each)])];

  const byKey = new Map<string, readonly Concept[]>();
  let longest = 0;
  for (const each of concepts)
    for (const word of wordsOf(each)) {
      const tokens = tokensOf(word);
      const key = keyOf(tokens);
      longest = Math.max(longest, tokens.length);
      byKey.set(key, [...new Set([...(byKey.get(key) ?? []), each])]);
    }
  const named = (text: string) => byKey.get(wordKey(text)) ?? [];

  const expansions = (text: string): readonly string[] => {
    const found = named(text).flatMap((each) => reach(each).flatMap(wordsOf));
    const own = written(text);
    return [...new Set(found.map(written))].filter((word) => word !== own);
  };
  return {
    concepts,
    concept,
    named,
    mentions: (text) => mentionsIn(tokensOf(text), longest, byKey),
    reach,
    expansions,
    oneWay: () => new Map(concepts.flatMap(wordsOf).map((word) => [written(word), expansions(word)])),
  };
};

function mentionsIn(
  tokens: readonly Token[],
  longest: number,
  byKey: ReadonlyMap<string, readonly Concept[]>,
): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const length = lengthOfWordAt(tokens, at, longest, byKey);
    const word = tokens.slice(at, at + length);
    const [first, last] = [word[0], word.at(-1)];
    if (first && last) found.push({ concepts: byKey.get(keyOf(word)) ?? [], from: first.from, to: last.to });
    at += Math.max(1, length);
  }
  return found;
}

/** How many tokens the longest word has that begins here; 0 where none does. */
function lengthOfWordAt(
  tokens: readonly Token[],
  at: number,
  longest: number,
  byKey: ReadonlyMap<string, readonly Concept[]>,
): number {
  for (let length = Math.min(longest, tokens.length - at); length > (tokens[at]?.partial === true ? 1 : 0); length -= 1)
    if (byKey.has(keyOf(tokens.slice(at, at + length)))) return length;
  return 0;
}
