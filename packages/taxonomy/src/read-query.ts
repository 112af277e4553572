import { type Concept, createThesaurus, type Mention, type Thesaurus, wordsOf } from "./thesaurus.ts";
import type { Taxonomy } from "./taxonomy.ts";
import type { Label, Place, Stage } from "./types.ts";

/** A phrase that asks for a place or a step of the chain rather than for a thing. */
export type Phrase =
  | { readonly filter: "near"; readonly place: Place; readonly km: number; readonly without: string }
  | { readonly filter: "stages"; readonly stage: Stage; readonly without: string };

export interface QueryReading {
  /** What is left to look for. */
  readonly text: string;
  /** At most one of each filter; `without` is the whole text but for this phrase. */
  readonly phrases: readonly Phrase[];
}

/** How far around a district or a whole city "near" reaches. */
const KILOMETRES = { district: 10, city: 25 } as const;

const BEFORE = {
  near: /(?:^|[\s,，])(?:near(?:by)?(?: to)?|close to|around|perto d[eoa]|pr[óo]xim[oa] (?:d[eoa]|a)|junto a|靠近|邻近|鄰近|临近|臨近)\s*$/iu,
  upstream: /(?:^|[\s,，])(?:upstream (?:of|from)(?: the)?|a montante d[eoa])\s*$/iu,
  downstream: /(?:^|[\s,，])(?:downstream (?:of|from)(?: the)?|a jusante d[eoa])\s*$/iu,
} as const;
const AFTER = {
  near: /^\s*(?:附近|周边|周邊|一带|一帶|周围|周圍)的?/u,
  upstream: /^\s*的?上游/u,
  downstream: /^\s*的?下游/u,
} as const;

interface Span {
  readonly from: number;
  readonly to: number;
}

interface Vocabulary {
  readonly places: Thesaurus;
  readonly stages: Thesaurus;
}

const vocabularies = new WeakMap<Taxonomy, Vocabulary>();

/**
 * Reads "polishing near Hung Hom", 红磡附近打磨 or "a montante da cravação" as a person means it, where the words name a
 * place or a step that the taxonomy knows. Anything else stays text.
 */
export function readQuery(taxonomy: Taxonomy, text: string): QueryReading {
  const { places, stages } = vocabularyOf(taxonomy);
  const found: { span: Span; phrase: (without: string) => Phrase }[] = [];
  const near = phraseIn(text, places.mentions(text), "near");
  const place = near && placeOf(taxonomy, near.concept);
  if (near && place) {
    const km = place.parent === null ? KILOMETRES.city : KILOMETRES.district;
    found.push({ span: near.span, phrase: (without) => ({ filter: "near", place, km, without }) });
  }
  const step = stepIn(taxonomy, text, stages.mentions(text));
  if (step) found.push({ span: step.span, phrase: (without) => ({ filter: "stages", stage: step.stage, without }) });
  return {
    text: cut(
      text,
      found.map(({ span }) => span),
    ),
    phrases: found.map(({ span, phrase }) => phrase(cut(text, [span]))),
  };
}

function stepIn(taxonomy: Taxonomy, text: string, mentions: readonly Mention[]) {
  for (const way of ["upstream", "downstream"] as const) {
    const found = phraseIn(text, mentions, way);
    const named = found && taxonomy.stage(found.concept.category ?? "");
    const stage = named && taxonomy[way](named.id);
    if (found && stage) return { span: found.span, stage };
  }
  return undefined;
}

function phraseIn(text: string, mentions: readonly Mention[], kind: keyof typeof BEFORE) {
  for (const { concepts, from, to } of mentions) {
    const [concept] = concepts;
    const before = BEFORE[kind].exec(text.slice(0, from));
    const after = AFTER[kind].exec(text.slice(to));
    if (!concept || (!before && !after)) continue;
    return { concept, span: { from: before ? before.index : from, to: after ? to + after[0].length : to } };
  }
  return undefined;
}

/** A place by the concept's own id, or the first that lies inside it: Panyu is its districts. */
function placeOf(taxonomy: Taxonomy, concept: Concept): Place | undefined {
  const inside = taxonomy.thesaurus.concept(concept.id);
  return [concept, ...(inside ? taxonomy.thesaurus.reach(inside) : [])].flatMap(
    ({ id }) => taxonomy.place(id) ?? [],
  )[0];
}

function cut(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  return spans
    .toSorted((a, b) => b.from - a.from)
    .reduce((left, { from, to }) => `${left.slice(0, from)} ${left.slice(to)}`, text)
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** Everything that names a place, and everything that names a step of the chain or is done at one. */
function vocabularyOf(taxonomy: Taxonomy): Vocabulary {
  const known = vocabularies.get(taxonomy);
  if (known) return known;
  const { concepts } = taxonomy.thesaurus;
  const vocabulary = {
    places: createThesaurus([
      ...taxonomy.places.map(({ id, label }) => conceptOf(id, label)),
      ...concepts.filter(({ field }) => field === "place"),
    ]),
    stages: createThesaurus([
      ...taxonomy.stages.map(({ id, label }) => conceptOf(id, label, id)),
      ...concepts.flatMap((concept) => stepConcept(taxonomy, concept)),
    ]),
  };
  vocabularies.set(taxonomy, vocabulary);
  return vocabulary;
}

function conceptOf(id: string, label: Label, category?: string): Concept {
  const words = {
    en: [label.en],
    "zh-Hans": [label["zh-Hans"]],
    "zh-Hant": [label["zh-Hant"]],
    pt: [label.pt],
  } as const;
  return { id, field: "process", words, ...(category === undefined ? {} : { category }) };
}

function stepConcept(taxonomy: Taxonomy, concept: Concept): Concept[] {
  const id = concept.category ?? "";
  const stage = taxonomy.stage(id) ?? taxonomy.stage(taxonomy.category(id)?.stage ?? "");
  const inChain = stage !== undefined && stage.order !== null;
  return inChain && wordsOf(concept).length > 0 ? [{ ...concept, category: stage.id }] : [];
}
