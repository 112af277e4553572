import type { MultiSearchQuery, MultiSearchResult, RecordAny } from "meilisearch";
import type { Connection } from "./connection.ts";

/** Searches in one request, and their results in the same order. What is no answer to them is not taken for one. */
export async function ask<T extends RecordAny>(
  connection: Connection,
  queries: readonly MultiSearchQuery[],
): Promise<readonly MultiSearchResult<T>[]> {
  const asking = { queries: [...queries] };
  const { results } = await connection.use(({ reader }) => reader.multiSearch<typeof asking, T>(asking));
  const complete =
    Array.isArray(results) &&
    results.length === queries.length &&
    results.every(({ hits, estimatedTotalHits }) => Array.isArray(hits) && Number.isInteger(estimatedTotalHits));
  if (!complete) throw new Error("Meilisearch answered something else than was asked.");
  return results;
}
