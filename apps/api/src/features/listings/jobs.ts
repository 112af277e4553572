import type { Parts } from "#api/context.ts";
import { toDocument } from "./document.ts";
import { loadDocumentRows } from "./document-row.ts";

const BATCH = 200;
/** Larger than any version: a listing that is gone does not come back. */
const GONE = 2 ** 31 - 1;

/** Brings the index to what the rows say now. Running it twice, or late, does no harm. */
export async function indexListings(parts: Parts, { listingIds }: { listingIds: readonly string[] }): Promise<void> {
  for (let start = 0; start < listingIds.length; start += BATCH) {
    await indexBatch(parts, listingIds.slice(start, start + BATCH));
  }
}

async function indexBatch(parts: Parts, ids: readonly string[]): Promise<void> {
  const rows = await loadDocumentRows(parts, ids);
  const published = rows.filter(({ status }) => status === "published");
  const hidden = rows.filter(({ status }) => status !== "published").map(({ id, version }) => ({ id, version }));
  const found = new Set(rows.map(({ id }) => id));
  const gone = ids.filter((id) => !found.has(id)).map((id) => ({ id, version: GONE }));
  if (published.length > 0) await parts.search.listings.index(published.map((row) => toDocument(parts.taxonomy, row)));
  if (hidden.length + gone.length > 0) await parts.search.listings.remove([...hidden, ...gone]);
}
