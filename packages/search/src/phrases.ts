import type { ListingDocument } from "./search.ts";
import { uniteScripts } from "@commonbench/taxonomy/han";
import type { Locale } from "@commonbench/taxonomy/types";

const HAN = /\p{Script=Han}/u;
/** Letters with the marks that Portuguese has and English has not. */
const MARKED_LATIN = /[ãõçáéíóúâêôà]/iu;

const MAX_PHRASES = 60;
const MAX_PHRASE = 80;

/** What completes a search: titles and the trade's words, in every script in which they are written. */
export function phrasesOf({ title, words }: Pick<ListingDocument, "title" | "words">): string[] {
  const phrases = [...title, ...words].map((phrase) => phrase.trim().replaceAll(/\s+/g, " "));
  return [...new Set(phrases.filter((phrase) => phrase !== "" && phrase.length <= MAX_PHRASE))].slice(0, MAX_PHRASES);
}

export interface Phrase {
  readonly key: string;
  readonly phrase: string;
  readonly count: number;
}

/** The best completions: those that begin as typed, then in the reader's script, then the commoner, then the shorter. */
export function bestPhrases(found: readonly Phrase[], typed: string, locale: Locale, limit: number): string[] {
  const byKey = new Map<string, Phrase[]>();
  for (const phrase of found) byKey.set(phrase.key, [...(byKey.get(phrase.key) ?? []), phrase]);
  const ranked = [...byKey].map(([key, spellings]) => {
    const shown = spellings.toSorted((a, b) => fit(b.phrase, locale) - fit(a.phrase, locale) || b.count - a.count)[0];
    const count = spellings.reduce((sum, spelling) => sum + spelling.count, 0);
    const phrase = shown?.phrase ?? key;
    return { phrase, count, begins: key.startsWith(typed) ? 1 : 0, fit: fit(phrase, locale) };
  });
  ranked.sort(
    (a, b) =>
      b.begins - a.begins ||
      b.fit - a.fit ||
      b.count - a.count ||
      a.phrase.length - b.phrase.length ||
      (a.phrase < b.phrase ? -1 : 1),
  );
  return ranked.slice(0, limit).map(({ phrase }) => phrase);
}

/** How likely a phrase is in the reader's language, as far as its letters tell. */
function fit(phrase: string, locale: Locale): number {
  if (locale === "zh-Hans" || locale === "zh-Hant") {
    if (!HAN.test(phrase)) return 0;
    const simplified = uniteScripts(phrase) === phrase;
    return simplified === (locale === "zh-Hans") ? 2 : 1;
  }
  if (HAN.test(phrase)) return 0;
  return MARKED_LATIN.test(phrase) === (locale === "pt") ? 2 : 1;
}
