import { type Concept, wordKey, wordsOf } from "./thesaurus.ts";
import { LOCALES, type TaxonomyData } from "./types.ts";

type Problems = Generator<string, void, undefined>;

/** What contradicts itself among the trade's words, one sentence a fault. */
export function* thesaurusProblems({ thesaurus, categories, stages }: TaxonomyData): Problems {
  const known = new Set(thesaurus.map(({ id }) => id));
  if (known.size < thesaurus.length) yield* repeatedIds(thesaurus);
  const places = new Set([...categories, ...stages].map(({ id }) => id));
  for (const concept of thesaurus) {
    yield* wordProblems(concept);
    for (const id of [...(concept.broader ?? []), ...(concept.near ?? [])])
      if (!known.has(id)) yield `The concept "${concept.id}" names the unknown concept "${id}".`;
    if (concept.category !== undefined && !places.has(concept.category))
      yield `The concept "${concept.id}" stands for the unknown category "${concept.category}".`;
  }
  yield* cycles(thesaurus);
  yield* sharedWords(thesaurus);
}

function* repeatedIds(concepts: readonly Concept[]): Problems {
  for (const [id, { length }] of Map.groupBy(concepts, (concept) => concept.id))
    if (length > 1) yield `The concept "${id}" appears twice.`;
}

function* wordProblems({ id, words }: Concept): Problems {
  for (const locale of LOCALES) {
    if (words[locale].some((word) => wordKey(word) === ""))
      yield `The concept "${id}" has no word, or an empty one, in ${locale}.`;
    if (new Set(words[locale]).size < words[locale].length) yield `The concept "${id}" has a word twice in ${locale}.`;
  }
}

function* cycles(concepts: readonly Concept[]): Problems {
  const broader = new Map(concepts.map((concept) => [concept.id, concept.broader ?? []]));
  for (const { id } of concepts) {
    const above = new Set<string>();
    const climb = (from: string): void => {
      for (const next of broader.get(from) ?? []) {
        if (above.has(next)) continue;
        above.add(next);
        climb(next);
      }
    };
    climb(id);
    if (above.has(id)) yield `The concept "${id}" is broader than itself.`;
  }
}

/** A word may mean two things, when each of them says so. */
function* sharedWords(concepts: readonly Concept[]): Problems {
  const owners = new Map<string, { word: string; concepts: Set<Concept> }>();
  for (const concept of concepts)
    for (const word of wordsOf(concept)) {
      const owner = owners.get(wordKey(word)) ?? { word, concepts: new Set() };
      owners.set(wordKey(word), { ...owner, concepts: owner.concepts.add(concept) });
    }
  for (const { word, concepts: sharing } of owners.values()) {
    const silent = sharing.size > 1 ? [...sharing].filter(({ note }) => note === undefined) : [];
    if (silent.length > 0)
      yield `The word "${word}" is in ${[...sharing].map(({ id }) => `"${id}"`).join(" and ")}, and ${silent.map(({ id }) => `"${id}"`).join(" and ")} has no note why.`;
  }
}
