import { readCursor, writeCursor } from "../cursor.ts";
import type { ListingQuery } from "../search.ts";
import { type Hit, kilometres, type Order } from "./order.ts";

/** So many hits before the place of a cursor are looked at again, for new ones may have pushed it down. */
const OVERLAP = 30;

/** Where a page begins. */
export interface Start {
  readonly filter: readonly string[];
  readonly offset: number;
  /** How many hits before the place of the cursor the page begins. */
  readonly again: number;
  readonly lastId: string | null;
}

export function startOf(query: ListingQuery, order: Order): Start {
  if (query.cursor === null) return { filter: [], offset: 0, again: 0, lastId: null };
  const place = readCursor(query, query.cursor, "meilisearch");
  if (order.after !== null) return { filter: [order.after(place)], offset: 0, again: 0, lastId: null };
  const again = Math.min(place.key, OVERLAP);
  return { filter: [], offset: place.key - again, again, lastId: place.id };
}

/** The hits behind the place, which is found again by its listing where that is still near. */
export function pageIn(query: ListingQuery, order: Order, { offset, again, lastId }: Start, found: readonly Hit[]) {
  const at = lastId === null ? -1 : found.findIndex(({ id }) => id === lastId);
  const start = at === -1 ? again : at + 1;
  const hits = found.slice(start, start + query.limit);
  const last = found.length > start + query.limit ? hits.at(-1) : undefined;
  const key = (hit: Hit) => (order.after === null ? offset + start + hits.length : order.key(hit));
  const { near } = query.filters;
  return {
    hits: hits.map((hit) => ({ id: hit.id, km: near === undefined ? null : kilometres(near, hit) })),
    nextCursor:
      last === undefined
        ? null
        : writeCursor(query, { key: key(last), published: last.published, id: last.id }, "meilisearch"),
  };
}
