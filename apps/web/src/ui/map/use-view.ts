import { useEffect, useLayoutEffect, useState, type RefObject } from "react";
import type { Map as MapLibre } from "maplibre-gl";

/** Counts the times the map came to rest: what is laid out on it is laid out again. */
export function useRest(map: MapLibre | null): number {
  const [rest, setRest] = useState(0);
  useEffect(() => {
    if (!map) return;
    const settle = () => setRest((count) => count + 1);
    const heard = [map.on("moveend", settle), map.on("resize", settle)];
    return () => heard.forEach((subscription) => subscription.unsubscribe());
  }, [map]);
  return rest;
}

/** Keeps every child that says where it is (`data-lon`, `data-lat`) over its place while the map moves. */
export function useAnchors(map: MapLibre | null, layer: RefObject<HTMLElement | null>): void {
  const anchor = () => {
    for (const child of layer.current?.children ?? []) {
      if (!map || !(child instanceof HTMLElement)) continue;
      const { lon, lat } = child.dataset;
      if (lon === undefined || lat === undefined) continue;
      const { x, y } = map.project([Number(lon), Number(lat)]);
      child.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    }
  };
  useLayoutEffect(anchor);
  useEffect(() => {
    if (!map) return;
    const heard = [map.on("move", anchor), map.on("resize", anchor)];
    return () => heard.forEach((subscription) => subscription.unsubscribe());
  });
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
