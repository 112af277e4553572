import { useEffect, useRef, useState } from "react";
import type { Map as MapLibre } from "maplibre-gl";
import { CrowdList } from "./crowd-list.tsx";
import type { Mark } from "./layout.ts";
import { isArrow, nearestTowards } from "./nearest.ts";
import { Pin } from "./pin.tsx";
import type { MapPin } from "./types.ts";
import { useAnchors } from "./use-view.ts";

interface PinsProps {
  map: MapLibre;
  marks: readonly Mark[];
  byId: ReadonlyMap<string, MapPin>;
  hoveredId: string | null;
  selectedId: string | null;
  label: string;
  crowdLabel: (count: number) => string;
  onHover: (id: string | null) => void;
  onSelect: (id: string) => void;
}

/** Pins that even the largest scale leaves on top of each other. */
const inseparable = (map: MapLibre, pins: readonly MapPin[]) => {
  const points = pins.map((pin) => map.project([pin.lon, pin.lat]));
  const spread = Math.max(...points.map((a) => Math.max(...points.map((b) => Math.hypot(a.x - b.x, a.y - b.y)))));
  return spread * 2 ** (map.getMaxZoom() - map.getZoom()) < 40;
};

const zoomTo = (map: MapLibre, pins: readonly MapPin[]) => {
  const lons = pins.map((pin) => pin.lon);
  const lats = pins.map((pin) => pin.lat);
  map.fitBounds(
    [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
    { padding: 80, duration: 240 },
    { byHand: true },
  );
};

/** Says what the tag shows, then what it stands for, so that a spoken command finds it by its words. */
const pinName = ({ text, label }: MapPin, crowd: string | null, others: number) => {
  const shown = others > 0 ? `${text} +${others}` : text;
  const whole = crowd ? `${crowd}, ${label}` : label;
  return whole.includes(shown) ? whole : `${shown}, ${whole}`;
};

/** All pins as one group of buttons: Tab enters it once, arrow keys walk over the map. */
export const Pins = ({ map, marks, byId, hoveredId, selectedId, label, crowdLabel, onHover, onSelect }: PinsProps) => {
  const layer = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<string | null>(null);
  const [crowd, setCrowd] = useState<readonly MapPin[] | null>(null);
  useAnchors(map, layer);
  useEffect(() => {
    const close = () => setCrowd(null);
    const heard = map.on("movestart", close);
    return () => heard.unsubscribe();
  }, [map]);

  const shown = marks.flatMap((mark) => {
    const pins = mark.members.flatMap((id) => byId.get(id) ?? []);
    const lead = pins.find((pin) => pin.id === hoveredId) ?? pins.find((pin) => pin.id === selectedId) ?? pins[0];
    return lead ? [{ mark, pins, lead, x: mark.x, y: mark.y, key: mark.members[0] ?? lead.id }] : [];
  });
  const focus = (key: string) =>
    layer.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"] button`)?.focus();
  const press = (pins: readonly MapPin[], lead: MapPin) => {
    if (pins.length === 1) onSelect(lead.id);
    else if (inseparable(map, pins)) setCrowd(pins);
    else zoomTo(map, pins);
  };
  /** Back to the pin that the list came from. */
  const leave = () => {
    const from = shown.find(({ pins }) => pins[0] === crowd?.[0]);
    setCrowd(null);
    if (from) focus(from.key);
  };
  const tabStop = shown.some(({ key }) => key === stop) ? stop : shown[0]?.key;

  return (
    <div ref={layer} className="map-pins" role="group" aria-label={label}>
      {shown.map(({ mark, pins, lead, key, x, y }) => (
        <Pin
          key={key}
          name={key}
          lead={lead}
          others={pins.length - 1}
          side={mark.side}
          on={lead.id === hoveredId || lead.id === selectedId}
          label={pinName(lead, pins.length > 1 ? crowdLabel(pins.length) : null, pins.length - 1)}
          reachable={key === tabStop}
          expanded={pins.length > 1 && inseparable(map, pins) ? crowd?.[0]?.id === pins[0]?.id : undefined}
          onPress={() => press(pins, lead)}
          onPoint={(pointed) => onHover(pointed ? lead.id : null)}
          onFocus={() => (setStop(key), onHover(lead.id))}
          onKeyDown={(event) => {
            if (!isArrow(event.key)) return;
            event.preventDefault();
            const next = nearestTowards(event.key, { x, y }, shown);
            if (next) focus(next.key);
          }}
        />
      ))}
      {crowd && (
        <CrowdList
          pins={crowd}
          label={crowdLabel(crowd.length)}
          upwards={map.project([crowd[0]?.lon ?? 0, crowd[0]?.lat ?? 0]).y > map.getContainer().clientHeight / 2}
          onSelect={(id) => {
            leave();
            onSelect(id);
          }}
          onPoint={onHover}
          onEscape={leave}
          onClose={() => setCrowd(null)}
        />
      )}
    </div>
  );
};
