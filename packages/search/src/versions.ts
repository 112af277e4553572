import type { Version } from "./search.ts";

/** A batch may hold a document several times: the newest version counts, and of two equal ones the later. */
export function newestOfEach<D extends Version>(documents: readonly D[]): D[] {
  const newest = new Map<string, D>();
  for (const document of documents) {
    const other = newest.get(document.id);
    if (other === undefined || other.version <= document.version) newest.set(document.id, document);
  }
  return [...newest.values()];
}
