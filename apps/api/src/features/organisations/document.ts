import type { OrganisationDocument } from "@commonbench/search/search";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import { type Label, LOCALES } from "@commonbench/taxonomy/types";
import { CLASS_WORDS } from "./class-words.ts";
import type { DocumentRow } from "./document-row.ts";

/** Grows when other documents are made from the same rows than before, so that all are made again. */
export const ORGANISATION_EDITION = 1;

/** An admitted member as the index knows it: its names, what it does and where, in every language. */
export function toOrganisationDocument(taxonomy: Taxonomy, row: DocumentRow): OrganisationDocument {
  const places = distinct(row.placeIds.flatMap((id) => taxonomy.placeAncestors(id)));
  return {
    id: row.id,
    version: row.version,
    names: namesOf(row),
    words: distinct([
      ...row.stages.flatMap((id) => labelsOf(taxonomy.stage(id))),
      ...places.flatMap((id) => labelsOf(taxonomy.place(id))),
      ...CLASS_WORDS[row.class],
      ...row.credentials.flatMap((id) => labelsOf(taxonomy.credential(id))),
    ]),
    body: distinct(LOCALES.flatMap((locale) => row.about[locale] ?? [])),
    class: row.class,
    stages: row.stages,
    places,
  };
}

/** Its own language first, the legal name last. */
function namesOf({ names, locale, legalName }: DocumentRow): string[] {
  const display = [locale, ...LOCALES].flatMap((each) => names[each] ?? []);
  return distinct([...display, legalName]);
}

function labelsOf(labelled: { readonly label: Label } | undefined): string[] {
  return labelled === undefined ? [] : Object.values(labelled.label);
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ""))];
}
