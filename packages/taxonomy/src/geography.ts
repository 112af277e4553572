import { createTree } from "./tree.ts";
import type { Place } from "./types.ts";

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Great-circle distance. */
export const kilometresBetween = (a: Point, b: Point): number => {
  const half =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
};

export interface PlaceLookups {
  place(id: string): Place | undefined;
  placesIn(parentId: string | null): readonly Place[];
  /** Ids from the city to the place itself. */
  placeAncestors(placeId: string): readonly string[];
  /** The closest place on the globe: a district or, away from the districts, the city itself. */
  nearestPlace(lat: number, lon: number): Place;
}

export const placeLookups = (places: readonly Place[]): PlaceLookups => {
  const tree = createTree(places);
  return {
    place: tree.get,
    placesIn: tree.children,
    placeAncestors: (placeId) => tree.lineage(placeId).map(({ id }) => id),
    nearestPlace: (lat, lon) =>
      places
        .map((place) => ({ place, away: kilometresBetween({ lat, lon }, place) }))
        .reduce((best, next) => (next.away < best.away ? next : best)).place,
  };
};
