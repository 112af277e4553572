/** The only module that loads MapLibre; imported when a map is first shown, so it never weighs on other pages. */
import * as maplibregl from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { baseStyle } from "./base-style.ts";
import { readPalette } from "./palette.ts";
import type { MapBounds } from "./types.ts";

/** The land that the base map holds. */
const field: [number, number, number, number] = [112, 21.5, 115.2, 23.9];

/** Nearer than this the land has no more to say. */
const closest = 13;

export interface EngineOptions {
  bounds: MapBounds;
  title: string;
  twoFingers: string;
  /** On touch screens one finger scrolls the page, two move the map. */
  cooperative: boolean;
}

export function openMap(
  container: HTMLElement,
  { bounds, title, twoFingers, cooperative }: EngineOptions,
): maplibregl.Map {
  maplibregl.setWorkerUrl(workerUrl);
  const map = new maplibregl.Map({
    container,
    style: baseStyle(`${import.meta.env.BASE_URL}map/`, readPalette(container)),
    bounds: [...bounds],
    maxBounds: field,
    minZoom: 6,
    maxZoom: closest,
    maxPitch: 0,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
    attributionControl: false,
    fadeDuration: 0,
    cooperativeGestures: cooperative,
    locale: { "Map.Title": title, "CooperativeGesturesHandler.MobileHelpText": twoFingers },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}
