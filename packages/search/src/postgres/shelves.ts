import type { ListingDocument, OrganisationDocument } from "../search.ts";
import type { Concepts } from "../concepts.ts";
import { digest } from "../digest.ts";
import { documentRow } from "./document-row.ts";
import { organisationRow } from "./organisation-row.ts";
import type { Kept } from "./write.ts";

/** Grows when documents become other rows than before, so that those of before are written again. */
const EDITION = 2;

export function listings(concepts: Concepts): Kept<ListingDocument> {
  return {
    table: "listing",
    emptied: ["tags", "lexemes", "ranking", "phrases", "phrase_keys"],
    edition: editionOf(concepts),
    written: (document) => documentRow(document, concepts),
  };
}

export function organisations(concepts: Concepts): Kept<OrganisationDocument> {
  return {
    table: "organisation",
    emptied: ["lexemes", "ranking"],
    edition: editionOf(concepts),
    written: (document) => organisationRow(document, concepts),
  };
}

function editionOf({ thesaurus }: Concepts): string {
  return digest(JSON.stringify([EDITION, thesaurus.concepts]));
}
