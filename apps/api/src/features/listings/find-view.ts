import { FacetName, FACETS } from "@commonbench/domain/listings/filters";
import { ListingKind } from "@commonbench/domain/listings/schemas";
import { LocaleSchema } from "@commonbench/domain/text";
import { z } from "zod";
import { CardView } from "./card-view.ts";
import { LabelledView } from "#api/features/taxonomy/view.ts";

/**
 * `label` is the taxonomy's in the reader's language. Kinds, booking modes and currencies are words of the product, not
 * of the taxonomy: there it repeats `value`. `code` is a stage's code; `parent` nests places and categories.
 */
const FacetOption = z.object({
  value: z.string(),
  label: z.string(),
  count: z.number(),
  parent: z.string().nullable(),
  code: z.string().nullable(),
  group: z.string().nullable(),
  /** A stage's place in the chain; null for what serves every stage, and for what is no stage. */
  order: z.number().nullable(),
});
export type FacetOption = z.infer<typeof FacetOption>;

export const FacetView = z.object({ name: FacetName, options: z.array(FacetOption) });
export type FacetView = z.infer<typeof FacetView>;

/** Numbers, also in the filter, are in the base unit; `unit.factor` base units make one of the unit to show. */
export const AttributeFacetView = z.discriminatedUnion("type", [
  LabelledView.extend({ type: z.literal("choice"), options: z.array(LabelledView.extend({ count: z.number() })) }),
  LabelledView.extend({ type: z.literal("boolean"), yes: z.number(), no: z.number() }),
  LabelledView.extend({
    type: z.literal("number"),
    min: z.number(),
    max: z.number(),
    unit: z.object({ id: z.string(), symbol: z.string(), factor: z.number() }).nullable(),
  }),
]);
export type AttributeFacetView = z.infer<typeof AttributeFacetView>;

/**
 * A chosen filter in words. For an attribute `value` is its id, or `id:choice`; `of` is the attribute's name before a
 * choice's; `range` is in the unit shown.
 */
export const ActiveFilter = z.object({
  filter: z.enum([...FACETS, "attributes", "organisationId", "near"]),
  value: z.string(),
  label: z.string(),
  of: z.string().nullable(),
  range: z.object({ min: z.number().nullable(), max: z.number().nullable(), unit: z.string().nullable() }).nullable(),
  is: z.boolean().optional(),
  /** For a filter that the text speaks of, such as a place to be near: the text without those words. */
  without: z.string().optional(),
});
export type ActiveFilter = z.infer<typeof ActiveFilter>;

/** The category whose name or trade word the whole text is, and the other words for the same thing. */
const MatchedCategory = z.object({ category: LabelledView, kind: ListingKind, words: z.array(z.string()) });

const Marks = z.array(z.tuple([z.number(), z.number()]));

export const FoundView = z.object({
  cards: z.array(CardView),
  /** What was looked for, without words that speak of a filter; null when nothing is left. */
  text: z.string().nullable(),
  total: z.number(),
  /** False: there are at least `total`. */
  totalIsExact: z.boolean(),
  /** Did you mean: what was looked for instead when nothing is spelt as asked. */
  meant: z.string().nullable(),
  /** No listing says all that was asked: these say all but one thing. */
  partly: z.boolean(),
  /** Where a card's title holds what was looked for, by listing: from and to in UTF-16 units. */
  marks: z.record(z.string(), Marks),
  /** Summaries that hold it, by listing. */
  excerpts: z.record(z.string(), z.object({ text: z.string(), locale: LocaleSchema, marks: Marks })),
  nextCursor: z.string().nullable(),
  facets: z.array(FacetView),
  attributeFacets: z.array(AttributeFacetView),
  prices: z.object({ min: z.number(), max: z.number(), counts: z.array(z.number()) }).nullable(),
  active: z.array(ActiveFilter),
  matched: MatchedCategory.nullable(),
});
export type FoundView = z.infer<typeof FoundView>;

export const PinsView = z.object({
  pins: z.array(
    z.object({
      id: z.string(),
      kind: ListingKind,
      lat: z.number(),
      lon: z.number(),
      title: z.string(),
      price: z.object({ amount: z.number(), currency: z.string(), unitShort: z.string() }).nullable(),
    }),
  ),
});
export type PinsView = z.infer<typeof PinsView>;

export const SuggestionsView = z.object({
  words: z.array(z.string()),
  categories: z.array(LabelledView.extend({ kind: ListingKind })),
  organisations: z.array(
    z.object({ id: z.string(), slug: z.string(), name: z.string(), place: z.string().nullable() }),
  ),
  /** `within` is the city of a district; `rest` the words typed before the place. */
  places: z.array(LabelledView.extend({ within: z.string().nullable(), rest: z.string() })),
});
export type SuggestionsView = z.infer<typeof SuggestionsView>;

/** Categories that a title speaks of, best first, each with the words that lead to it. */
export const CategorySuggestionsView = z.object({
  categories: z.array(LabelledView.extend({ kind: ListingKind, words: z.array(z.string()) })),
});
export type CategorySuggestionsView = z.infer<typeof CategorySuggestionsView>;
