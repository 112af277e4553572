import { JURISDICTIONS } from "@commonbench/domain/organisations/schemas";
import { LISTING_KINDS } from "@commonbench/taxonomy/types";
import { z } from "zod";

/** An id of the taxonomy with its label in the reader's language. */
export const LabelledView = z.object({ id: z.string(), label: z.string() });
export type LabelledView = z.infer<typeof LabelledView>;

export const StageView = z.object({
  id: z.string(),
  code: z.string(),
  group: z.string(),
  order: z.number().nullable(),
  label: z.string(),
  hint: z.string(),
});
export type StageView = z.infer<typeof StageView>;

const attribute = {
  id: z.string(),
  label: z.string(),
  hint: z.string().nullable(),
  required: z.boolean(),
  filterable: z.boolean(),
  headline: z.boolean(),
};

export const AttributeView = z.discriminatedUnion("type", [
  z.object({
    ...attribute,
    type: z.literal("number"),
    dimension: z.string().nullable(),
    unit: z.string().nullable(),
    min: z.number(),
    max: z.number(),
  }),
  z.object({ ...attribute, type: z.literal("choice"), choices: z.array(LabelledView) }),
  z.object({ ...attribute, type: z.literal("choices"), choices: z.array(LabelledView) }),
  z.object({ ...attribute, type: z.literal("boolean") }),
  z.object({ ...attribute, type: z.literal("text"), maxLength: z.number() }),
  z.object({ ...attribute, type: z.literal("date") }),
]);
export type AttributeView = z.infer<typeof AttributeView>;

export const CategoryView = z.object({
  id: z.string(),
  kind: z.enum(LISTING_KINDS),
  parent: z.string().nullable(),
  /** Only a leaf holds listings. */
  leaf: z.boolean(),
  stage: z.string(),
  label: z.string(),
  motif: z.string(),
  /** Ids, own and inherited, required first. */
  attributes: z.array(z.string()),
  /** Ids, own or else inherited. */
  priceUnits: z.array(z.string()),
  /** The trade's other words for it, in any language; to be matched while somebody types, never shown as the name. */
  words: z.array(z.string()),
});
export type CategoryView = z.infer<typeof CategoryView>;

export const PlaceView = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  jurisdiction: z.enum(JURISDICTIONS),
  label: z.string(),
  lat: z.number(),
  lon: z.number(),
  timeZone: z.string(),
});
export type PlaceView = z.infer<typeof PlaceView>;

/** What a public page needs to ask "where", without the whole taxonomy. */
export const PlacesView = z.object({
  /** The alliance's own name for everywhere. */
  region: z.string(),
  places: z.array(PlaceView),
});
export type PlacesView = z.infer<typeof PlacesView>;

const AllianceView = z.object({
  name: z.string(),
  short: z.string(),
  region: z.string(),
  codeOfConduct: z.object({ version: z.string(), text: z.string() }),
});

/** What public pages say of the alliance and its chain, without the whole taxonomy. */
export const OutlineView = z.object({ alliance: AllianceView, stages: z.array(StageView) });
export type OutlineView = z.infer<typeof OutlineView>;

export const TaxonomyView = OutlineView.extend({
  stageGroups: z.array(LabelledView),
  dimensions: z.array(
    z.object({
      id: z.string(),
      base: z.string(),
      units: z.array(z.object({ id: z.string(), symbol: z.string(), factor: z.number() })),
    }),
  ),
  attributes: z.array(AttributeView),
  priceUnits: z.array(z.object({ id: z.string(), label: z.string(), short: z.string() })),
  categories: z.array(CategoryView),
  credentials: z.array(z.object({ id: z.string(), label: z.string(), issuer: z.string() })),
  programmes: z.array(LabelledView),
  places: z.array(PlaceView),
  languages: z.array(LabelledView),
  oftenSearched: z.array(z.string()),
});
export type TaxonomyView = z.infer<typeof TaxonomyView>;
