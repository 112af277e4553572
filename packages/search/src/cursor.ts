import { createHash } from "node:crypto";
import { InvalidCursor, type ListingQuery } from "./search.ts";

/** Where a page ended: the last hit's place in the order. */
export interface Place {
  /** Score, price or kilometres by the sort; 0 where the sort is by time alone. */
  readonly key: number;
  readonly published: number;
  readonly id: string;
}

/** A cursor is good for the query it came from, with any facets and any length of page. */
export function writeCursor(query: ListingQuery, { key, published, id }: Place): string {
  const place = [key, published, id] as const;
  return Buffer.from(JSON.stringify([...place, seal(query, place)])).toString("base64url");
}

export function readCursor(query: ListingQuery, cursor: string): Place {
  const parts = parse(cursor);
  if (!Array.isArray(parts) || parts.length !== 4) throw new InvalidCursor("not a cursor");
  const [key, published, id, sealed]: unknown[] = parts;
  if (typeof key !== "number" || typeof published !== "number" || typeof id !== "string")
    throw new InvalidCursor("not a cursor");
  if (sealed !== seal(query, [key, published, id])) throw new InvalidCursor("a cursor of another query");
  return { key, published, id };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null;
  }
}

/** No secret: a cursor grants nothing, for every page applies the query's own filters. It only keeps pages in step. */
function seal(
  { text, typing, filters, among, audience, sort }: ListingQuery,
  place: readonly [number, number, string],
): string {
  const content = canonical({ text, typing, filters, among, audience, sort, place });
  return createHash("sha256").update(content).digest("base64url").slice(0, 16);
}

/** JSON with the keys in order, so that equal queries are equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (typeof each !== "object" || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
