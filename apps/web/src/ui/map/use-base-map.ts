import { useEffect, useRef, useState, type RefObject } from "react";
import type { Map as MapLibre } from "maplibre-gl";
import { repaint } from "./base-style.ts";
import { readPalette, watchTheme } from "./palette.ts";
import type { MapBounds, MapStrings } from "./types.ts";

export interface BaseMap {
  box: RefObject<HTMLDivElement | null>;
  /** null until it is drawn. */
  map: MapLibre | null;
  failed: boolean;
}

interface BaseMapOptions {
  bounds: MapBounds;
  strings: MapStrings;
  /** The map lies inside a page that scrolls. */
  inPage: boolean;
}

/** Opens the map in its box, keeps its colours those of the theme, and moves it when `bounds` change. */
export function useBaseMap({ bounds, strings, inPage }: BaseMapOptions): BaseMap {
  const box = useRef<HTMLDivElement>(null);
  const first = useRef({ bounds, strings, inPage });
  const [map, setMap] = useState<MapLibre | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const container = box.current;
    if (!container) return;
    let gone = false;
    let close = () => {};
    const open = async () => {
      const { openMap } = await import("./engine.ts");
      if (gone) return;
      const options = first.current;
      const opened = openMap(container, {
        bounds: options.bounds,
        title: options.strings.map,
        twoFingers: options.strings.twoFingers,
        cooperative: options.inPage && matchMedia("(pointer: coarse)").matches,
      });
      const unwatch = watchTheme(() => repaint(opened, readPalette(container)));
      close = () => (unwatch(), opened.remove());
      opened.once("load", () => !gone && setMap(opened));
    };
    open().catch(() => setFailed(true));
    return () => {
      gone = true;
      close();
      setMap(null);
    };
  }, []);

  const [west, south, east, north] = bounds;
  useEffect(() => {
    const current = map?.getBounds();
    if (!map || !current) return;
    if (first.current.bounds.join() === [west, south, east, north].join()) return;
    first.current = { ...first.current, bounds: [west, south, east, north] };
    map.fitBounds([west, south, east, north], { duration: 240 });
  }, [map, west, south, east, north]);

  return { box, map, failed };
}
