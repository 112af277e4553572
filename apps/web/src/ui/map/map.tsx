import { useEffect, useEffectEvent, useMemo, type ReactNode } from "react";
import type { Map as MapLibre, MapLibreEvent } from "maplibre-gl";
import { MapFrame } from "./frame.tsx";
import { Pins } from "./pins.tsx";
import { arrange } from "./arrange.ts";
import { Words } from "./words.tsx";
import type { MapBounds, MapLabel, MapPin, MapStrings } from "./types.ts";
import { useBaseMap } from "./use-base-map.ts";
import { useView } from "./use-view.ts";

export type { MapBounds, MapLabel, MapPin, MapStrings } from "./types.ts";

interface ResultMapProps {
  /** Best first: the best find room for their tags before the others. */
  pins: readonly MapPin[];
  labels: readonly MapLabel[];
  bounds: MapBounds;
  strings: MapStrings & {
    /** Names the group of pins. */
    pins: string;
    /** Several at one spot: "7 results here". */
    crowd: (count: number) => string;
  };
  hoveredId?: string | null;
  selectedId?: string | null;
  onHover?: (id: string | null) => void;
  onSelect?: (id: string) => void;
  /** The reader moved the map; not called when `bounds` move it. */
  onMove?: (bounds: MapBounds) => void;
  /** The place of "Search this area". */
  tool?: ReactNode;
  /** The map lies in a page that scrolls, so on touch screens two fingers move it. */
  inPage?: boolean;
  className?: string;
}

const nothing = () => {};

/** Results on the land: price tags that never hide each other, in step with the list beside them. */
export const ResultMap = ({ bounds, strings, tool, inPage = false, className, onMove, ...over }: ResultMapProps) => {
  const base = useBaseMap({ bounds, strings, inPage });
  const { map } = base;
  const moved = useEffectEvent((event: MapLibreEvent) => {
    const byHand = "originalEvent" in event ? Boolean(event.originalEvent) : false;
    if (byHand || "byHand" in event) onMove?.(boundsOf(event.target));
  });
  useEffect(() => {
    if (!map) return undefined;
    const listen = (event: MapLibreEvent) => moved(event);
    const heard = map.on("moveend", listen);
    return () => heard.unsubscribe();
  }, [map]);
  return (
    <MapFrame {...base} strings={strings} tool={tool} className={className}>
      {(opened) => <Results map={opened} strings={strings} {...over} />}
    </MapFrame>
  );
};

const boundsOf = (map: MapLibre): MapBounds => {
  const box = map.getBounds();
  return [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
};

type ResultsProps = Omit<ResultMapProps, "bounds" | "tool" | "inPage" | "className" | "onMove"> & { map: MapLibre };

const Results = ({
  map,
  pins,
  labels,
  strings,
  hoveredId = null,
  selectedId = null,
  onHover = nothing,
  onSelect = nothing,
}: ResultsProps) => {
  const view = useView(map);
  const byId = useMemo(() => new Map(pins.map((pin) => [pin.id, pin])), [pins]);
  const { marks, words } = useMemo(
    () => arrange(map, view, pins, labels, selectedId),
    [map, view, pins, labels, selectedId],
  );
  return (
    <>
      <Words map={map} words={words} />
      <Pins
        {...{ map, marks, byId, hoveredId, selectedId, onHover, onSelect }}
        label={strings.pins}
        crowdLabel={strings.crowd}
      />
    </>
  );
};
