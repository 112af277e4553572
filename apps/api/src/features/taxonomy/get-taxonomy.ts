import type { GetTaxonomyInput } from "@commonbench/domain/taxonomy/schemas";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import type { Attribute, Label, Locale } from "@commonbench/taxonomy/types";
import type { Ctx } from "#api/context.ts";
import { outlineOf } from "./get-outline.ts";
import type { AttributeView, CategoryView, TaxonomyView } from "./view.ts";

const made = new WeakMap<Taxonomy, Map<Locale, TaxonomyView>>();

/** The whole taxonomy in one language. It never changes while the process runs, so each language is put together once. */
export function getTaxonomy({ taxonomy }: Ctx, { locale }: GetTaxonomyInput): TaxonomyView {
  const views = made.get(taxonomy) ?? new Map<Locale, TaxonomyView>();
  made.set(taxonomy, views);
  const view = views.get(locale) ?? toView(taxonomy, locale);
  views.set(locale, view);
  return view;
}

function toView(taxonomy: Taxonomy, locale: Locale): TaxonomyView {
  const say = (label: Label) => taxonomy.label(label, locale);
  const labelled = ({ id, label }: { id: string; label: Label }) => ({ id, label: say(label) });
  return {
    ...outlineOf(taxonomy, locale),
    stageGroups: taxonomy.stageGroups.map(labelled),
    dimensions: taxonomy.dimensions.map(({ id, base, units }) => ({
      id,
      base,
      units: units.map((unit) => ({ id: unit.id, symbol: say(unit.symbol), factor: unit.factor })),
    })),
    attributes: taxonomy.attributes.map((attribute) => attributeView(attribute, say)),
    priceUnits: taxonomy.priceUnits.map(({ id, label, short: brief }) => ({
      id,
      label: say(label),
      short: say(brief),
    })),
    categories: categoryViews(taxonomy, say),
    credentials: taxonomy.credentials.map(({ id, label, issuer }) => ({ id, label: say(label), issuer })),
    programmes: taxonomy.programmes.map(labelled),
    places: taxonomy.places.map(({ label, ...place }) => ({ ...place, label: say(label) })),
    languages: taxonomy.languages.map(labelled),
    oftenSearched: taxonomy.oftenSearched.map(say),
  };
}

function categoryViews(taxonomy: Taxonomy, say: (label: Label) => string): CategoryView[] {
  const leaves = new Set(taxonomy.leafCategories().map(({ id }) => id));
  return taxonomy.categories().map(({ id, kind, parent, stage, label, motif, words }) => ({
    id,
    kind,
    parent,
    leaf: leaves.has(id),
    stage,
    label: say(label),
    motif,
    attributes: taxonomy.attributesOf(id).map((attribute) => attribute.id),
    priceUnits: taxonomy.priceUnitsOf(id).map((unit) => unit.id),
    words: [...words],
  }));
}

function attributeView(attribute: Attribute, say: (label: Label) => string): AttributeView {
  const { id, required, filterable } = attribute;
  const hint = attribute.hint === undefined ? null : say(attribute.hint);
  const common = { id, required, filterable, hint, label: say(attribute.label), headline: attribute.headline ?? false };
  switch (attribute.type) {
    case "number": {
      const { type, dimension, unit, min, max } = attribute;
      return { ...common, type, dimension, unit, min, max };
    }
    case "choice":
    case "choices": {
      const choices = attribute.choices.map((choice) => ({ id: choice.id, label: say(choice.label) }));
      return { ...common, type: attribute.type, choices };
    }
    case "text":
      return { ...common, type: attribute.type, maxLength: attribute.maxLength };
    default:
      return { ...common, type: attribute.type };
  }
}
