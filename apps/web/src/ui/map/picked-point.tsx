import { useEffect, useMemo, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { Map as MapLibre } from "maplibre-gl";
import { arrange } from "./arrange.ts";
import type { GeoPoint, MapLabel } from "./types.ts";
import { useAnchors, useView } from "./use-view.ts";
import { Words } from "./words.tsx";

interface PickedPointProps {
  map: MapLibre;
  value: GeoPoint | null;
  labels: readonly MapLabel[];
  name: string;
  onMove: (point: GeoPoint) => void;
}

const steps: Partial<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const none: readonly never[] = [];

/** Moves a point over the map: eight pixels an arrow key, one with Shift, or wherever the pointer drags it. */
function useHandle(map: MapLibre, point: GeoPoint, onMove: (point: GeoPoint) => void) {
  const [held, setHeld] = useState<readonly [x: number, y: number] | null>(null);
  const moveTo = (x: number, y: number) => {
    const { lat, lng } = map.unproject([x, y]);
    onMove({ lat, lon: lng });
  };
  const release = () => setHeld(null);
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const step = steps[event.key];
      if (!step) return;
      event.preventDefault();
      const { x, y } = map.project([point.lon, point.lat]);
      const size = event.shiftKey ? 1 : 8;
      moveTo(x + step[0] * size, y + step[1] * size);
    },
    onPointerDown: (event: PointerEvent<HTMLButtonElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      const { x, y } = map.project([point.lon, point.lat]);
      setHeld([x - event.clientX, y - event.clientY]);
    },
    onPointerMove: (event: PointerEvent) => {
      if (held) moveTo(event.clientX + held[0], event.clientY + held[1]);
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}

/** A reticle over the chosen point. Before one is chosen it waits in the middle of the map. */
export const PickedPoint = ({ map, value, labels, name, onMove }: PickedPointProps) => {
  const layer = useAnchors(map);
  const view = useView(map);
  const { words } = useMemo(() => arrange(map, view, none, labels, null), [map, view, labels]);
  const middle = map.getCenter();
  const point = value ?? { lat: middle.lat, lon: middle.lng };
  const handle = useHandle(map, point, onMove);

  const [lat, lon] = [value?.lat, value?.lon];
  useEffect(() => {
    if (lat === undefined || lon === undefined || map.getBounds().contains([lon, lat])) return;
    map.easeTo({ center: [lon, lat], duration: 240 });
  }, [map, lat, lon]);

  return (
    <>
      <Words map={map} words={words} />
      <div ref={layer} className="map-pins">
        <div className="map-anchor" data-lon={point.lon} data-lat={point.lat}>
          <button
            type="button"
            className="map-reticle"
            data-waiting={value ? undefined : true}
            aria-label={name}
            onClick={() => value ?? onMove(point)}
            {...handle}
          >
            <Reticle />
          </button>
        </div>
      </div>
    </>
  );
};

const Reticle = () => (
  <svg viewBox="-22 -22 44 44" aria-hidden="true">
    <path className="map-reticle-ground" d="M-11 0a11 11 0 1 0 22 0a11 11 0 1 0 -22 0" />
    <path d="M-11 0a11 11 0 1 0 22 0a11 11 0 1 0 -22 0M0 -20V-8M0 20V8M-20 0H-8M20 0H8" />
    <circle r="2.5" />
  </svg>
);
