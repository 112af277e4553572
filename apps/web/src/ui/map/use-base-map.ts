import { useEffect, useRef, useState } from "react";
import type { Map as MapLibre } from "maplibre-gl";
import { repaint } from "./base-style.ts";
import { readPalette, watchTheme } from "./palette.ts";
import type { MapBounds, MapStrings } from "./types.ts";

export interface BaseMap {
  /** The ref of the element that holds the map. */
  attach: (container: HTMLElement | null) => void;
  /** null until it can be drawn on. */
  map: MapLibre | null;
  failed: boolean;
}

interface BaseMapOptions {
  bounds: MapBounds;
  strings: MapStrings;
  /** The map lies inside a page that scrolls. */
  inPage: boolean;
}

async function open(container: HTMLElement, { bounds, strings, inPage }: BaseMapOptions) {
  const { openMap } = await import("./engine.ts");
  return openMap(container, {
    bounds,
    title: strings.map,
    twoFingers: strings.twoFingers,
    cooperative: inPage && matchMedia("(pointer: coarse)").matches,
  });
}

/** Opens a map and hands it over when its style is there, before the land is; the answer closes it, opened or not. */
function opening(container: HTMLElement, options: BaseMapOptions, done: (map: MapLibre | null) => void): () => void {
  let gone = false;
  let close = () => {};
  open(container, options).then(
    (map) => {
      if (gone) return map.remove();
      close = () => map.remove();
      void map.once("style.load", () => {
        const unwatch = watchTheme(() => repaint(map, readPalette(container)));
        close = () => {
          unwatch();
          map.remove();
        };
        done(map);
      });
    },
    () => !gone && done(null),
  );
  return () => {
    gone = true;
    close();
  };
}

/** Whether the map stands so already, to within what rounding does: who moved it must not see it move again. */
function shows(map: MapLibre, [west, south, east, north]: MapBounds): boolean {
  const box = map.getBounds();
  const off = [box.getWest() - west, box.getSouth() - south, box.getEast() - east, box.getNorth() - north];
  return off.every((degrees) => Math.abs(degrees) < (east - west) / 200);
}

/** Opens the map in its box, keeps its colours those of the theme, and moves it when `bounds` change. */
export function useBaseMap(options: BaseMapOptions): BaseMap {
  const first = useRef(options);
  const [container, attach] = useState<HTMLElement | null>(null);
  const [map, setMap] = useState<MapLibre | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!container) return undefined;
    const close = opening(container, first.current, (opened) => {
      setMap(opened);
      setFailed(opened === null);
    });
    return () => {
      setMap(null);
      close();
    };
  }, [container]);

  const [west, south, east, north] = options.bounds;
  useEffect(() => {
    const wanted: MapBounds = [west, south, east, north];
    if (!map || first.current.bounds.join() === wanted.join()) return;
    first.current = { ...first.current, bounds: wanted };
    if (shows(map, wanted)) return;
    map.fitBounds([west, south, east, north], { duration: 240 });
  }, [map, west, south, east, north]);

  return { attach, map, failed };
}
