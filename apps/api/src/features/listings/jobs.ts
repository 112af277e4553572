import type { ListingDocument, Shelf } from "@commonbench/search/search";
import { GONE } from "@commonbench/search/walk";
import type { Parts } from "#api/context.ts";
import { toDocument } from "./document.ts";
import { loadDocumentRows } from "./document-row.ts";

const BATCH = 200;

/** Brings a shelf to what the rows say now. Running it twice, or late, does no harm. */
export async function indexListings(
  parts: Parts,
  listingIds: readonly string[],
  shelf: Shelf<ListingDocument> = parts.search.listings,
): Promise<void> {
  for (let start = 0; start < listingIds.length; start += BATCH) {
    await indexBatch(parts, listingIds.slice(start, start + BATCH), shelf);
  }
}

/** All listings of these organisations that were ever before readers. */
export async function indexListingsOf(parts: Parts, organisationIds: readonly string[]): Promise<void> {
  const rows = await parts.db.$queryRaw<{ id: string }[]>`
    select id from listing where organisation_id = any(${[...organisationIds]}::uuid[]) and published_at is not null order by id`;
  await indexListings(
    parts,
    rows.map(({ id }) => id),
  );
}

async function indexBatch(parts: Parts, ids: readonly string[], shelf: Shelf<ListingDocument>): Promise<void> {
  const rows = await loadDocumentRows(parts, ids);
  const published = rows.filter(({ status }) => status === "published");
  const hidden = rows.filter(({ status }) => status !== "published").map(({ id, version }) => ({ id, version }));
  const found = new Set(rows.map(({ id }) => id));
  const gone = ids.filter((id) => !found.has(id)).map((id) => ({ id, version: GONE }));
  if (published.length > 0) await shelf.index(published.map((row) => toDocument(parts.taxonomy, row)));
  if (hidden.length + gone.length > 0) await shelf.remove([...hidden, ...gone]);
}
