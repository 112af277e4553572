import { createHash } from "node:crypto";
import { InvalidCursor, type ListingQuery, type Search } from "./search.ts";

/** Where a page ended: the last hit's place in the order. */
export interface Place {
  /** By the sort the price, or what the engine counts in; 0 where the sort is by time alone. */
  readonly key: number;
  readonly published: number;
  readonly id: string;
}

type Engine = Search["name"];

/** A cursor is good for the query it came from, with any facets and any length of page. */
export function writeCursor(query: ListingQuery, { key, published, id }: Place, engine: Engine): string {
  const place = [key, published, id, isOwnOrder(query) ? engine : null] as const;
  return Buffer.from(JSON.stringify([...place, seal(query, place)])).toString("base64url");
}

/** The place that a cursor stands for, if the engine can go on from there. */
export function readCursor(query: ListingQuery, cursor: string, engine: Engine): Place {
  const { by, ...place } = parts(query, cursor);
  if (by !== null && by !== engine) throw new InvalidCursor("a cursor of another engine");
  return place;
}

/** The only engine that knows the place; null when every engine does. */
export function engineOf(query: ListingQuery, cursor: string): { readonly by: Engine | null; readonly place: Place } {
  const { by, ...place } = parts(query, cursor);
  return { by, place };
}

/** Rank and distance are reckoned by each engine in its own way; age and price are what the listing says. */
function isOwnOrder({ sort, text, filters }: ListingQuery): boolean {
  return sort === "distance" ? filters.near !== undefined : sort === "relevance" && (text ?? "").trim() !== "";
}

function parts(query: ListingQuery, cursor: string): Place & { readonly by: Engine | null } {
  const parsed = parse(cursor);
  if (!Array.isArray(parsed) || parsed.length !== 5) throw new InvalidCursor("not a cursor");
  const [key, published, id, by, sealed]: unknown[] = parsed;
  if (typeof key !== "number" || typeof published !== "number" || typeof id !== "string")
    throw new InvalidCursor("not a cursor");
  if (by !== null && by !== "postgres" && by !== "meilisearch") throw new InvalidCursor("not a cursor");
  if (sealed !== seal(query, [key, published, id, by])) throw new InvalidCursor("a cursor of another query");
  return { key, published, id, by };
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
  place: readonly [number, number, string, Engine | null],
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
