import type { MapBounds, MapLabel, MapStrings } from "#web/ui/map/types.ts";
import { formatDistance } from "./format.ts";
import { t } from "./i18n.ts";
import type { TaxonomyView } from "./taxonomy.ts";

/** What every map says of itself. */
export const mapStrings = (): MapStrings => ({
  map: t("app.map"),
  zoomIn: t("app.map-zoom-in"),
  zoomOut: t("app.map-zoom-out"),
  distance: formatDistance,
  attribution: t("app.map-attribution"),
  unavailable: t("app.map-unavailable"),
  twoFingers: t("app.map-two-fingers"),
});

/** The land that the base map holds, in degrees. */
const LAND: MapBounds = [112, 21.5, 115.2, 23.9];

export const onTheMap = ({ lat, lon }: { lat: number; lon: number }): boolean =>
  lon >= LAND[0] && lon <= LAND[2] && lat >= LAND[1] && lat <= LAND[3];

/** Cities and their districts, as words on the map. */
export const placeLabels = (places: TaxonomyView["places"]): MapLabel[] =>
  places
    .filter(onTheMap)
    .map(({ label, lat, lon, parent }) => ({ text: label, lat, lon, size: parent === null ? "city" : "district" }));

/** About so many kilometres to each side of a point. */
export function boundsAround({ lat, lon }: { lat: number; lon: number }, km: number): MapBounds {
  const [north, east] = [km / 111.32, km / (111.32 * Math.cos((lat * Math.PI) / 180))];
  return [lon - east, lat - north, lon + east, lat + north];
}

/** Around every one of several points. */
export function boundsAroundAll(points: readonly { lat: number; lon: number }[], km: number): MapBounds {
  const all = points.map((point) => boundsAround(point, km));
  const edge = (at: 0 | 1 | 2 | 3, of: (...values: number[]) => number) => of(...all.map((bounds) => bounds[at]));
  return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}

/** The towns around the estuary, where nothing says where to look. */
export const WHOLE_MAP: MapBounds = [112.9, 22, 114.6, 23.3];
