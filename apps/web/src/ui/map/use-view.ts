import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { Map as MapLibre } from "maplibre-gl";

/** How the map stands when it is at rest. A new one each time: what is laid out on the map is laid out again. */
export interface MapView {
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

const viewOf = (map: MapLibre): MapView => {
  const { clientWidth, clientHeight } = map.getContainer();
  return { zoom: map.getZoom(), width: clientWidth, height: clientHeight };
};

export function useView(map: MapLibre): MapView {
  const [view, setView] = useState(() => viewOf(map));
  useEffect(() => {
    const settle = () => setView(viewOf(map));
    const heard = [map.on("moveend", settle), map.on("resize", settle)];
    return () => heard.forEach((subscription) => subscription.unsubscribe());
  }, [map]);
  return view;
}

const anchor = (map: MapLibre, layer: HTMLElement | null) => {
  for (const child of layer?.children ?? []) {
    if (!(child instanceof HTMLElement)) continue;
    const { lon, lat } = child.dataset;
    if (lon === undefined || lat === undefined) continue;
    const { x, y } = map.project([Number(lon), Number(lat)]);
    child.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }
};

/** A layer whose children say where they are (`data-lon`, `data-lat`) and stay over their places while the map moves. */
export function useAnchors(map: MapLibre): RefObject<HTMLDivElement | null> {
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => anchor(map, layer.current));
  useEffect(() => {
    const follow = () => anchor(map, layer.current);
    const heard = [map.on("move", follow), map.on("resize", follow)];
    return () => heard.forEach((subscription) => subscription.unsubscribe());
  }, [map]);
  return layer;
}

const context = document.createElement("canvas").getContext("2d");
const widths = new Map<string, number>();

/** How wide words will be in the face that the element uses, at a size and weight given as CSS ("500 12px"). */
export function textWidth(text: string, font: string, element: Element): number {
  const face = `${font} ${getComputedStyle(element).fontFamily}`;
  const key = `${face}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (!context) return text.length * 7;
  context.font = face;
  const width = Math.ceil(context.measureText(text).width);
  if (document.fonts.status === "loaded") widths.set(key, width);
  return width;
}
