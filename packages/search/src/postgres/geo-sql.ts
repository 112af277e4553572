import type { ListingFilters } from "@commonbench/domain/listings/filters";
import type { Parameters } from "./parameters.ts";

type Near = NonNullable<ListingFilters["near"]>;
type Bounds = NonNullable<ListingFilters["bounds"]>;

/** A degree of latitude is nowhere shorter. */
const KM_A_DEGREE = 110.5;

/** Within the radius; a box first, which an index knows. */
export function circleSql(near: Near, parameters: Parameters): string {
  const high = near.km / KM_A_DEGREE;
  const poleward = Math.abs(near.lat) + high;
  const wide = poleward >= 89 ? 360 : high / Math.cos((poleward * Math.PI) / 180);
  const box = { south: near.lat - high, north: near.lat + high, west: near.lon - wide, east: near.lon + wide };
  // Across the date line or a pole the box leaves longitudes to the circle.
  const whole = box.west < -180 || box.east > 180;
  const bounds = whole ? { ...box, west: -180, east: 180 } : box;
  return `${boundsSql(bounds, parameters)} and ${kilometres(near, parameters)} <= ${parameters.number(near.km)}`;
}

export function boundsSql({ west, south, east, north }: Bounds, parameters: Parameters): string {
  const [from, to] = [parameters.number(west), parameters.number(east)];
  const longitude = west > east ? `(l.lon >= ${from} or l.lon <= ${to})` : `l.lon between ${from} and ${to}`;
  return `l.lat between ${parameters.number(south)} and ${parameters.number(north)} and ${longitude}`;
}

/** Great-circle distance (haversine) from a point to the listing `l`, on a globe of 6,371 km. */
export function kilometres(near: { readonly lat: number; readonly lon: number }, parameters: Parameters): string {
  const lat = parameters.number(near.lat);
  const lon = parameters.number(near.lon);
  return (
    "12742 * asin(least(1, sqrt(" +
    `power(sin(radians(l.lat - ${lat}) / 2), 2) + ` +
    `cos(radians(${lat})) * cos(radians(l.lat)) * power(sin(radians(l.lon - ${lon}) / 2), 2))))`
  );
}
