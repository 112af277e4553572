import { useEffect, useEffectEvent, useMemo, useRef, type ReactNode } from "react";
import type { Map as MapLibre, MapLibreEvent } from "maplibre-gl";
import { MapFrame } from "./frame.tsx";
import { covered, layOut, layOutWords, type Mark } from "./layout.ts";
import { Pins } from "./pins.tsx";
import type { MapBounds, MapLabel, MapPin, MapStrings } from "./types.ts";
import { useBaseMap } from "./use-base-map.ts";
import { textWidth, useAnchors, useRest } from "./use-view.ts";

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
  const moved = useEffectEvent((event: MapLibreEvent) => {
    const byHand = "originalEvent" in event ? Boolean(event.originalEvent) : false;
    if (byHand || "byHand" in event) onMove?.(boundsOf(event.target));
  });
  useEffect(() => {
    const { map } = base;
    if (!map) return;
    const listen = (event: MapLibreEvent) => moved(event);
    const heard = map.on("moveend", listen);
    return () => heard.unsubscribe();
  }, [base.map]);
  return (
    <MapFrame base={base} strings={strings} tool={tool} className={className}>
      {(map) => <Results map={map} strings={strings} {...over} />}
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
  const rest = useRest(map);
  const byId = useMemo(() => new Map(pins.map((pin) => [pin.id, pin])), [pins]);
  const { marks, words } = useMemo(() => arrange(map, pins, labels, selectedId), [map, pins, labels, selectedId, rest]);
  return (
    <>
      <Words map={map} labels={words} />
      <Pins
        {...{ map, marks, byId, hoveredId, selectedId, onHover, onSelect }}
        label={strings.pins}
        crowdLabel={strings.crowd}
      />
    </>
  );
};

const districtsFrom = 10.4;
/** Padding, the kind's sign and its gap, around the words of a tag. */
const tagExtra = 30;

/** Lays out what is on the land now: pins first (the selected one before all), then the words that still find room. */
const arrange = (map: MapLibre, pins: readonly MapPin[], labels: readonly MapLabel[], selectedId: string | null) => {
  const container = map.getContainer();
  const { width, height, left, top } = container.getBoundingClientRect();
  const reserved = [...(container.parentElement?.querySelectorAll(".map-over") ?? [])].map((element) => {
    const box = element.getBoundingClientRect();
    return {
      left: box.left - left - 4,
      right: box.right - left + 4,
      top: box.top - top - 4,
      bottom: box.bottom - top + 4,
    };
  });
  const ranked = [...pins].sort((a, b) => Number(b.id === selectedId) - Number(a.id === selectedId));
  const spots = ranked.map((pin) => {
    const { x, y } = map.project([pin.lon, pin.lat]);
    return { id: pin.id, x, y, width: textWidth(pin.text, "500 12px", container) + tagExtra };
  });
  const plus = (others: number) => textWidth(`+${others}`, "400 12px", container) + 6;
  const marks = layOut(spots, plus, { width, height, reserved });
  const widths = new Map(spots.map((spot) => [spot.id, spot.width]));
  const tagWidth = ({ members }: Mark) =>
    (widths.get(members[0] ?? "") ?? 0) + (members.length > 1 ? plus(members.length - 1) : 0);

  const near = labels.filter((label) => label.size !== "district" || map.getZoom() >= districtsFrom);
  const named = near.map((label, index) => {
    const { x, y } = map.project([label.lon, label.lat]);
    return { id: String(index), x, y, width: textWidth(label.text, "500 12px", container), height: 18 };
  });
  const kept = new Set(layOutWords(named, [...reserved, ...covered(marks, tagWidth)]));
  return { marks, words: near.filter((_, index) => kept.has(String(index))) };
};

/** Names of cities and waters, in the reader's language; a reader of the page needs none of them. */
const Words = ({ map, labels }: { map: MapLibre; labels: readonly MapLabel[] }) => {
  const layer = useRef<HTMLDivElement>(null);
  useAnchors(map, layer);
  return (
    <div ref={layer} className="map-words" aria-hidden="true">
      {labels.map((label) => (
        <div key={`${label.lon} ${label.lat}`} className="map-anchor" data-lon={label.lon} data-lat={label.lat}>
          <span className="map-word" data-size={label.size}>
            {label.text}
          </span>
        </div>
      ))}
    </div>
  );
};
