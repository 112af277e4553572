import type { Taxonomy } from "./taxonomy.ts";
import { type Concept, createThesaurus, type Mention, type Thesaurus } from "./thesaurus.ts";
import type { Attribute, Category, Label, ListingKind } from "./types.ts";

export interface CategorySuggestion {
  readonly category: Category;
  /** The words of the text that speak for it, as they stand there. */
  readonly words: readonly string[];
}

/** How much a word says for a category that it leads to. */
const WEIGHTS = { label: 6, concept: 4, word: 3, related: 2, broader: 1, choice: 1.5, parent: 0.7 } as const;
/** What is left of a weight when only the broader word leads there: platinum casting is casting. */
const PER_STEP_UP = 0.6;
/** A choice that more categories offer, such as a metal or a market, tells nothing. */
const MOST_OFFERING = 8;
/** What is said first is what the thing is; "with operator" comes later. */
const PER_WORD_LATER = 0.9;
/** What has less than this share of the best one's points is a guess. */
const TELLING = 0.3;

interface Index {
  readonly words: Thesaurus;
  /** By concept or category: the leaf categories that it speaks for, with its weight. */
  readonly leads: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const indexes = new WeakMap<Taxonomy, Index>();

/** The categories that a title speaks of, best first; of one kind of listing or, while none is chosen, of all. */
export function suggestCategories(
  taxonomy: Taxonomy,
  title: string,
  { kind, most }: { readonly kind: ListingKind | null; readonly most: number },
): readonly CategorySuggestion[] {
  const index = indexOf(taxonomy);
  const possible = taxonomy.leafCategories(kind ?? undefined);
  const points = new Map(possible.map(({ id }) => [id, { points: 0, words: new Set<string>() }]));
  for (const [at, mention] of index.words.mentions(title).entries()) {
    const word = title.slice(mention.from, mention.to);
    for (const [id, weight] of spokenFor(index, mention, points)) {
      const found = points.get(id);
      if (!found) continue;
      found.points += weight * PER_WORD_LATER ** at;
      found.words.add(word);
    }
  }
  const ranked = possible
    .flatMap((category) => ({ category, found: points.get(category.id) }))
    .flatMap(({ category, found }) => (found && found.points > 0 ? [{ category, ...found }] : []))
    .toSorted((a, b) => b.points - a.points);
  return ranked
    .filter((each) => each.points >= TELLING * (ranked[0]?.points ?? 0))
    .slice(0, most)
    .map(({ category, words }) => ({ category, words: [...words] }));
}

/** One mention's weight for each category; a word that speaks for many says little for each. */
function spokenFor({ leads }: Index, { concepts }: Mention, possible: ReadonlyMap<string, unknown>) {
  const best = new Map<string, number>();
  for (const concept of concepts)
    for (const [id, weight] of leads.get(concept.id) ?? [])
      if (possible.has(id)) best.set(id, Math.max(weight, best.get(id) ?? 0));
  const share = Math.sqrt([...best.values()].reduce((sum, weight) => sum + weight, 0) / Math.max(...best.values(), 1));
  return [...best].map(([id, weight]) => [id, weight / Math.max(1, share)] as const);
}

function indexOf(taxonomy: Taxonomy): Index {
  const known = indexes.get(taxonomy);
  if (known) return known;
  const { concepts } = taxonomy.thesaurus;
  const categories = taxonomy.categories();
  const index = {
    words: createThesaurus([
      ...concepts,
      ...categories.flatMap((each) => conceptOf(labelId(each), [each.label])),
      ...categories.flatMap((each) => conceptOf(wordId(each), [], each.words)),
      ...taxonomy.attributes.flatMap((each) => conceptOf(choiceId(each), choicesOf(each))),
    ]),
    leads: leadsOf(taxonomy),
  };
  indexes.set(taxonomy, index);
  return index;
}

const labelId = ({ id }: Category) => `label ${id}`;
const wordId = ({ id }: Category) => `word ${id}`;
const choiceId = ({ id }: Attribute) => `choices ${id}`;

/** Names, in every language, as one concept. */
function conceptOf(id: string, labels: readonly Label[], words: readonly string[] = []): Concept[] {
  const [first, ...others] = [...labels.flatMap((label) => Object.values(label)), ...words];
  if (first === undefined) return [];
  return [
    { id, field: "product", words: { en: [first, ...others], "zh-Hans": [first], "zh-Hant": [first], pt: [first] } },
  ];
}

const choicesOf = (attribute: Attribute): readonly Label[] =>
  attribute.type === "choice" || attribute.type === "choices" ? attribute.choices.map(({ label }) => label) : [];

class Leads extends Map<string, Map<string, number>> {
  add(from: string, to: string, weight: number): void {
    const known = this.get(from) ?? new Map<string, number>();
    this.set(from, known.set(to, Math.max(weight, known.get(to) ?? 0)));
  }
}

function leadsOf(taxonomy: Taxonomy): Index["leads"] {
  const leads = new Leads();
  const { thesaurus } = taxonomy;
  const leaves = taxonomy.leafCategories();
  const offering = ({ id }: Attribute) =>
    leaves.filter((leaf) => taxonomy.attributesOf(leaf.id).some((each) => each.id === id)).length;
  for (const leaf of leaves) {
    leads.add(labelId(leaf), leaf.id, WEIGHTS.label);
    leads.add(wordId(leaf), leaf.id, WEIGHTS.word);
    const parent = leaf.parent === null ? undefined : taxonomy.category(leaf.parent);
    if (parent) for (const id of [labelId(parent), wordId(parent)]) leads.add(id, leaf.id, WEIGHTS.parent);
    for (const attribute of taxonomy.attributesOf(leaf.id))
      if (offering(attribute) <= MOST_OFFERING) leads.add(choiceId(attribute), leaf.id, WEIGHTS.choice);
    for (const name of [...Object.values(leaf.label), ...leaf.words])
      for (const concept of thesaurus.named(name)) leads.add(concept.id, leaf.id, WEIGHTS.related);
  }
  const isLeaf = new Set(leaves.map(({ id }) => id));
  for (const { id, category, broader } of thesaurus.concepts) {
    if (category === undefined || !isLeaf.has(category)) continue;
    leads.add(id, category, WEIGHTS.concept);
    for (const above of broader ?? []) leads.add(above, category, WEIGHTS.broader);
  }
  return withBroader(leads, taxonomy);
}

/** A narrower word also speaks for what its broader words speak for. */
function withBroader(leads: Leads, { thesaurus }: Taxonomy): Leads {
  const all = new Leads(leads);
  for (const concept of thesaurus.concepts) {
    const climb = (from: Concept, left: number): void => {
      for (const id of from.broader ?? []) {
        for (const [category, weight] of leads.get(id) ?? []) all.add(concept.id, category, weight * left);
        const above = thesaurus.concept(id);
        if (above) climb(above, left * PER_STEP_UP);
      }
    };
    climb(concept, PER_STEP_UP);
  }
  return all;
}
