import type { OrganisationDocument, Shelf } from "@commonbench/search/search";
import { GONE } from "@commonbench/search/walk";
import type { Parts } from "#api/context.ts";
import { toOrganisationDocument } from "./document.ts";
import { loadDocumentRows } from "./document-row.ts";

/** Brings a shelf to what the rows say now. Running it twice, or late, does no harm. */
export async function indexOrganisations(
  parts: Parts,
  organisationIds: readonly string[],
  shelf: Shelf<OrganisationDocument> = parts.search.organisations,
): Promise<void> {
  const rows = await loadDocumentRows(parts, organisationIds);
  const found = new Set(rows.map(({ id }) => id));
  const hidden = rows.filter(({ admitted }) => !admitted).map(({ id, version }) => ({ id, version }));
  const gone = organisationIds.filter((id) => !found.has(id)).map((id) => ({ id, version: GONE }));
  const admitted = rows.filter((row) => row.admitted);
  if (admitted.length > 0) await shelf.index(admitted.map((row) => toOrganisationDocument(parts.taxonomy, row)));
  if (hidden.length + gone.length > 0) await shelf.remove([...hidden, ...gone]);
}
