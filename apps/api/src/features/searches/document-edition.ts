import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import { createHash } from "node:crypto";
import { LISTING_EDITION } from "#api/features/listings/document.ts";
import { ORGANISATION_EDITION } from "#api/features/organisations/document.ts";

/** Documents hold the taxonomy's words: with another taxonomy, or made in another way, the same rows give other ones. */
export function documentEdition(taxonomy: Taxonomy): string {
  const made = JSON.stringify([LISTING_EDITION, ORGANISATION_EDITION, taxonomy]);
  return createHash("sha256").update(made).digest("base64url");
}
