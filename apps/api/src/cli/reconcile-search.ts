import type { Parts } from "../context.ts";
import { type IndexCheck, reconcileIndex } from "../features/searches/reconcile-index.ts";

/** Compares index and rows now, as the hourly job does, and says what was mended. */
export function reconcileSearch(parts: Parts, say: (line: string) => void): Promise<void> {
  return reconcileIndex(parts, (check) => say(foundWords(check)));
}

export function foundWords({ engine, shelf, documents, missing, stale, extra, milliseconds }: IndexCheck): string {
  const mended = missing + stale + extra;
  const found = mended === 0 ? "nothing to mend" : `mended ${missing} missing, ${stale} stale, ${extra} extra`;
  return `${engine}: ${documents} ${shelf}, ${found} (${(milliseconds / 1000).toFixed(1)} s)`;
}
