import type { ListingFilters } from "@commonbench/domain/listings/filters";
import type { Place } from "../cursor.ts";
import type { ListingQuery } from "../search.ts";
import { degrees, quoted } from "./filter.ts";

/** What a page needs of a hit. */
export interface Hit {
  readonly id: string;
  readonly published: number;
  readonly price: number | null;
  readonly _geo: { readonly lat: number; readonly lng: number } | null;
}

export const HIT_FIELDS: readonly (keyof Hit)[] = ["id", "published", "price", "_geo"];

/** A total order of hits, and how to go on behind a place in it. */
export interface Order {
  readonly sort: readonly string[];
  /**
   * What lies behind a place, as a filter, where the order is made of what a record says; by counting from the first hit
   * where only the server knows it: by rank and by distance.
   */
  readonly after: ((place: Place) => string) | null;
  /** What the cursor keeps of a hit beside its age and id, the same as in PostgreSQL. */
  key(hit: Hit): number;
}

/** The keys of listings without a price, which come last either way. */
const DEAREST = 9_000_000_000_000_000;
const CHEAPEST = -1;

const NEWEST: Order = {
  sort: ["published:desc", "id:desc"],
  after: ({ published, id }) => `published < "${published}" OR (published = "${published}" AND id < ${quoted(id)})`,
  key: () => 0,
};

const PRICE_UP: Order = {
  sort: ["price:asc", "id:asc"],
  after: ({ key, id }) =>
    key >= DEAREST
      ? `price IS NULL AND id > ${quoted(id)}`
      : `price > "${key}" OR (price = "${key}" AND id > ${quoted(id)}) OR price IS NULL`,
  key: ({ price }) => price ?? DEAREST,
};

const PRICE_DOWN: Order = {
  sort: ["price:desc", "id:desc"],
  after: ({ key, id }) =>
    key <= CHEAPEST
      ? `price IS NULL AND id < ${quoted(id)}`
      : `price < "${key}" OR (price = "${key}" AND id < ${quoted(id)}) OR price IS NULL`,
  key: ({ price }) => price ?? CHEAPEST,
};

/** Without text, relevance is newest first; without a point, distance is too. */
export function orderOf({ sort, filters: { near } }: ListingQuery, hasWords: boolean): Order {
  if (sort === "price-up") return PRICE_UP;
  if (sort === "price-down") return PRICE_DOWN;
  if (sort === "distance" && near !== undefined) {
    return { sort: [`_geoPoint(${degrees(near.lat)}, ${degrees(near.lon)}):asc`, "id:asc"], after: null, key: () => 0 };
  }
  if (sort === "relevance" && hasWords) return { sort: [], after: null, key: () => 0 };
  return NEWEST;
}

const RADIUS_KM = 6371;

/** Great-circle distance (haversine). */
export function kilometres(near: NonNullable<ListingFilters["near"]>, { _geo: at }: Hit): number | null {
  if (at === null) return null;
  const radians = (degree: number) => (degree * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const chord =
    half(near.lat, at.lat) + Math.cos(radians(near.lat)) * Math.cos(radians(at.lat)) * half(near.lon, at.lng);
  return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
