import { fold } from "@commonbench/taxonomy/fold";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import { type Category, type Locale, LOCALES } from "@commonbench/taxonomy/types";
import type { FoundView, SuggestionsView } from "./find-view.ts";

interface Vocabulary {
  readonly exact: ReadonlyMap<string, Category>;
  readonly entries: readonly { readonly word: string; readonly category: Category }[];
}

const vocabularies = new WeakMap<Taxonomy, Vocabulary>();
const OTHER_WORDS = 6;

/** The category that the whole text names, by its label in any language or a word of the trade. */
export function matchedCategory(taxonomy: Taxonomy, text: string, locale: Locale): FoundView["matched"] {
  const category = vocabularyOf(taxonomy).exact.get(folded(text));
  if (category === undefined) return null;
  const label = taxonomy.label(category.label, locale);
  const known = new Set([folded(text), folded(label)]);
  const words = [...LOCALES.map((each) => category.label[each]), ...category.words].filter((word) => {
    const isNew = !known.has(folded(word));
    known.add(folded(word));
    return isNew;
  });
  return { category: { id: category.id, label }, kind: category.kind, words: words.slice(0, OTHER_WORDS) };
}

/** Categories of which some name or word begins like the text. */
export function categoriesLike(
  taxonomy: Taxonomy,
  text: string,
  locale: Locale,
  most: number,
): SuggestionsView["categories"] {
  const start = folded(text);
  const found = vocabularyOf(taxonomy).entries.filter(({ word }) => word.startsWith(start));
  return [...new Set(found.map(({ category }) => category))]
    .slice(0, most)
    .map(({ id, kind, label }) => ({ id, kind, label: taxonomy.label(label, locale) }));
}

/** Every folded name and trade word of every category. */
export const namedWords = (taxonomy: Taxonomy): Vocabulary["entries"] => vocabularyOf(taxonomy).entries;

/** Labels before words, so that a name wins over somebody else's synonym. */
function vocabularyOf(taxonomy: Taxonomy): Vocabulary {
  const known = vocabularies.get(taxonomy);
  if (known !== undefined) return known;
  const all = taxonomy.categories();
  const entries = [
    ...all.flatMap((category) => LOCALES.map((locale) => ({ word: folded(category.label[locale]), category }))),
    ...all.flatMap((category) => category.words.map((word) => ({ word: folded(word), category }))),
  ];
  const vocabulary = { entries, exact: new Map(entries.toReversed().map(({ word, category }) => [word, category])) };
  vocabularies.set(taxonomy, vocabulary);
  return vocabulary;
}

function folded(text: string): string {
  return fold(text).replaceAll(/\s+/g, " ").trim();
}
