import { catalogueLookups, type CatalogueLookups } from "./catalogue.ts";
import { chainLookups, type ChainLookups } from "./chain.ts";
import { placeLookups, type PlaceLookups } from "./geography.ts";
import { checkIntegrity } from "./integrity.ts";
import { createThesaurus, type Thesaurus } from "./thesaurus.ts";
import { byId } from "./tree.ts";
import type { CredentialKind, Label, Locale, Programme, TaxonomyData } from "./types.ts";
import { unitLookups, type UnitLookups } from "./units.ts";

type Lists = Omit<TaxonomyData, "categories" | "stages" | "thesaurus">;

/** What the rest of the product asks. An unknown id gives undefined, null or an empty list, never an exception. */
export interface Taxonomy extends Lists, ChainLookups, CatalogueLookups, PlaceLookups, UnitLookups {
  credential(id: string): CredentialKind | undefined;
  programme(id: string): Programme | undefined;
  label(label: Label, locale: Locale): string;
  readonly thesaurus: Thesaurus;
}

/** Throws in plain sentences when the data contradicts itself. */
export const createTaxonomy = (data: TaxonomyData): Taxonomy => {
  checkIntegrity(data);
  return {
    ...data,
    ...chainLookups(data.stages),
    ...catalogueLookups(data),
    ...placeLookups(data.places),
    ...unitLookups(data.dimensions),
    credential: byId(data.credentials),
    programme: byId(data.programmes),
    label: (label, locale) => label[locale],
    thesaurus: createThesaurus(data.thesaurus),
  };
};
