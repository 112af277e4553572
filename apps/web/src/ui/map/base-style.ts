import type { ExpressionSpecification, LineLayerSpecification, Map as MapLibre, StyleSpecification } from "maplibre-gl";
import type { MapRole, Palette } from "./palette.ts";

interface Line {
  readonly id: string;
  readonly source: "land" | "rivers" | "borders";
  readonly role: MapRole;
  readonly width: number;
  readonly opacity?: number;
  readonly dash?: readonly number[];
  readonly main?: boolean;
}

/** Engraved water: three lines parallel to the coast. Each is a broad stroke with a slightly narrower one of water over it. */
const waterLines = [17, 11, 5.5].flatMap((width): Line[] => [
  { id: `waterline-${width}`, source: "land", role: "--map-waterline", width },
  { id: `water-${width}`, source: "land", role: "--map-water", width: width - 1.5 },
]);

const overLand: readonly Line[] = [
  { id: "coast", source: "land", role: "--map-coast", width: 0.8 },
  { id: "channel-bank", source: "rivers", role: "--map-coast", width: 2.4, opacity: 0.6, main: false },
  { id: "river-bank", source: "rivers", role: "--map-coast", width: 3.8, opacity: 0.75, main: true },
  { id: "channel", source: "rivers", role: "--map-water", width: 1.5, main: false },
  { id: "river", source: "rivers", role: "--map-water", width: 2.6, main: true },
  { id: "border", source: "borders", role: "--map-coast", width: 1, dash: [5, 2, 1, 2] },
];

/** Lines grow a little with the scale, so that an overview is not drawn with a broad pen. */
const scaled = (width: number): ExpressionSpecification => [
  "interpolate",
  ["linear"],
  ["zoom"],
  7,
  width * 0.6,
  9.5,
  width,
  14,
  width * 1.7,
];

const layer = (line: Line, palette: Palette): LineLayerSpecification => ({
  id: line.id,
  type: "line",
  source: line.source,
  ...(line.main === undefined ? {} : { filter: ["==", ["get", "rank"], line.main ? 1 : 2] }),
  layout: { "line-join": "round", "line-cap": line.dash ? "butt" : "round" },
  paint: {
    "line-color": palette[line.role],
    "line-width": line.dash ? line.width : scaled(line.width),
    "line-opacity": line.opacity ?? 1,
    ...(line.dash ? { "line-dasharray": [...line.dash] } : {}),
  },
});

/** Land paper, engraved water, rivers; no glyphs and no sprite, so words are HTML over it. */
export const baseStyle = (folder: string, palette: Palette): StyleSpecification => ({
  version: 8,
  sources: Object.fromEntries(
    (["gba-land", "rivers", "borders"] as const).map((file) => [
      file === "gba-land" ? "land" : file,
      { type: "geojson", data: `${folder}${file}.geojson`, tolerance: 0.2 },
    ]),
  ),
  layers: [
    { id: "sea", type: "background", paint: { "background-color": palette["--map-water"] } },
    ...waterLines.map((line) => layer(line, palette)),
    { id: "land", type: "fill", source: "land", paint: { "fill-color": palette["--map-land"] } },
    ...overLand.map((line) => layer(line, palette)),
  ],
});

export function repaint(map: MapLibre, palette: Palette): void {
  map.setPaintProperty("sea", "background-color", palette["--map-water"]);
  map.setPaintProperty("land", "fill-color", palette["--map-land"]);
  for (const { id, role } of [...waterLines, ...overLand]) map.setPaintProperty(id, "line-color", palette[role]);
}
