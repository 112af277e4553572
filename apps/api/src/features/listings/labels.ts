import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import { type Label, type Locale, LOCALES } from "@commonbench/taxonomy/types";
import type { LabelledView } from "#api/features/taxonomy/view.ts";
import type { StageView } from "./view.ts";

/** The taxonomy in one reader's language. An id that is no longer known is its own label. */
export function labelsFor(taxonomy: Taxonomy, locale: Locale) {
  const labelled = (id: string, found: { readonly label: Label } | undefined): LabelledView => ({
    id,
    label: found === undefined ? id : taxonomy.label(found.label, locale),
  });
  const language = (id: string): LabelledView => {
    const known = taxonomy.languages.find((each) => each.id === id);
    return known === undefined && isLocale(id) ? { id, label: nameOf("language", locale, id) } : labelled(id, known);
  };
  return {
    category: (id: string) => labelled(id, taxonomy.category(id)),
    place: (id: string) => labelled(id, taxonomy.place(id)),
    programme: (id: string) => labelled(id, taxonomy.programme(id)),
    credential: (id: string) => labelled(id, taxonomy.credential(id)),
    priceUnit: (id: string) => labelled(id, taxonomy.priceUnit(id)),
    attribute: (id: string) => labelled(id, taxonomy.attribute(id)),
    language,
    market: (id: string): LabelledView =>
      taxonomy.place(id) === undefined && isCountry(id)
        ? { id, label: nameOf("region", locale, id) }
        : labelled(id, taxonomy.place(id)),
    stage: (id: string): StageView => {
      const stage = taxonomy.stage(id);
      return { ...labelled(id, stage), code: stage?.code ?? id };
    },
  };
}

export type Labels = ReturnType<typeof labelsFor>;

/** A market is a place of the taxonomy or a country by its ISO 3166 code. */
export function isMarket(taxonomy: Taxonomy, id: string): boolean {
  return taxonomy.place(id) !== undefined || isCountry(id);
}

function isCountry(id: string): boolean {
  return /^[A-Z]{2}$/.test(id) && nameOf("region", "en", id) !== id;
}

function isLocale(id: string): boolean {
  return LOCALES.some((locale) => locale === id);
}

const names = new Map<string, Intl.DisplayNames>();

function nameOf(type: "language" | "region", locale: Locale, code: string): string {
  const key = `${type} ${locale}`;
  const display = names.get(key) ?? new Intl.DisplayNames(locale, { type });
  names.set(key, display);
  return display.of(code) ?? code;
}
