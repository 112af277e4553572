import type { Concept } from "../thesaurus.ts";
import type { Attribute, Category, Choice, Label, ListingKind } from "../types.ts";

/** English, mainland Chinese, Hong Kong and Macao Chinese, Portuguese of Macao. */
export const l10n = (en: string, hans: string, hant: string, pt: string): Label => ({
  en,
  "zh-Hans": hans,
  "zh-Hant": hant,
  pt,
});

/** The same in every language: codes, chemical symbols, product names. */
export const same = (text: string): Label => l10n(text, text, text, text);

export const pick = (id: string, en: string, hans: string, hant: string, pt: string): Choice => ({
  id,
  label: l10n(en, hans, hant, pt),
});

export const code = (id: string, text: string): Choice => ({ id, label: same(text) });

type Flag = "required" | "filterable" | "headline";

const basics = (id: string, label: Label, flags: readonly Flag[]) => ({
  id,
  label,
  required: flags.includes("required"),
  filterable: flags.includes("filterable"),
  headline: flags.includes("headline"),
});

interface Scale {
  readonly dimension: string | null;
  readonly unit: string | null;
  readonly min: number;
  readonly max: number;
}

export const scale =
  (dimension: string, unit: string) =>
  (min: number, max: number): Scale => ({ dimension, unit, min, max });

export const measure = (id: string, label: Label, range: Scale, ...flags: Flag[]): Attribute => ({
  ...basics(id, label, flags),
  type: "number",
  ...range,
});

export const count = (id: string, label: Label, range: Scale, ...flags: Flag[]): Attribute => ({
  ...basics(id, label, flags),
  type: "number",
  whole: true,
  ...range,
});

/** A bare number: a level, a factor, a count of the thing that the label names. */
export const plain = (min: number, max: number): Scale => ({ dimension: null, unit: null, min, max });

export const day = (id: string, label: Label, ...flags: Flag[]): Attribute => ({
  ...basics(id, label, flags),
  type: "date",
});

export const oneOf = (id: string, label: Label, choices: readonly Choice[], ...flags: Flag[]): Attribute => ({
  ...basics(id, label, flags),
  type: "choice",
  choices,
});

export const someOf = (id: string, label: Label, choices: readonly Choice[], ...flags: Flag[]): Attribute => ({
  ...basics(id, label, flags),
  type: "choices",
  choices,
});

export const yesNo = (id: string, label: Label, ...flags: Flag[]): Attribute => ({
  ...basics(id, label, flags),
  type: "boolean",
});

export const line = (id: string, label: Label, maxLength: number, ...flags: Flag[]): Attribute => ({
  ...basics(id, label, flags),
  type: "text",
  maxLength,
});

interface FamilyHead {
  readonly id: string;
  readonly kind: ListingKind;
  readonly stage: string;
  readonly motif: string;
  readonly label: Label;
  readonly attributes: readonly string[];
  readonly priceUnits: readonly string[];
  readonly words: readonly string[];
}

interface FamilyLeaf {
  readonly id: string;
  readonly label: Label;
  readonly stage?: string;
  readonly motif?: string;
  readonly attributes: readonly string[];
  readonly priceUnits?: readonly string[];
  readonly words: readonly string[];
}

/** A parent category and its leaves; a leaf takes stage and motif from the parent unless it says otherwise. */
export const family = (head: FamilyHead, leaves: readonly FamilyLeaf[]): readonly Category[] => [
  { ...head, parent: null },
  ...leaves.map((leaf): Category => ({
    id: leaf.id,
    kind: head.kind,
    parent: head.id,
    stage: leaf.stage ?? head.stage,
    label: leaf.label,
    motif: leaf.motif ?? head.motif,
    attributes: leaf.attributes,
    priceUnits: leaf.priceUnits ?? [],
    words: leaf.words,
  })),
];

type Terms = readonly [string, ...string[]];
type Links = Pick<Concept, "broader" | "near" | "category" | "note">;

/** Concepts of one field; words in the order English, mainland, Hong Kong and Macao, Portuguese. */
export const concepts =
  (field: Concept["field"]) =>
  (id: string, en: Terms, hans: Terms, hant: Terms, pt: Terms, links: Links = {}): Concept => ({
    id,
    field,
    words: { en, "zh-Hans": hans, "zh-Hant": hant, pt },
    ...links,
  });

/** What is written alike in every language: a machine by the name on its plate, a standard by its number. */
export const named =
  (field: Concept["field"]) =>
  (id: string, words: Terms, links: Links = {}): Concept =>
    concepts(field)(id, words, words, words, words, links);
