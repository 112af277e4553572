import { useEffect, useState } from "react";
import type { Map as MapLibre } from "maplibre-gl";
import { CrowdList } from "./crowd-list.tsx";
import type { Mark } from "./layout.ts";
import { nearestTowards } from "./nearest.ts";
import { Pin, type PinnedMark } from "./pin.tsx";
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

const pinned = (marks: readonly Mark[], { byId, hoveredId, selectedId }: PinsProps): PinnedMark[] =>
  marks.flatMap((mark) => {
    const pins = mark.members.flatMap((id) => byId.get(id) ?? []);
    const lead = pins.find(({ id }) => id === hoveredId) ?? pins.find(({ id }) => id === selectedId) ?? pins[0];
    return lead ? [{ ...mark, pins, lead, key: mark.members[0] ?? lead.id }] : [];
  });

/** The list of a crowded place is open until the map moves. */
function useCrowd(map: MapLibre) {
  const [crowd, setCrowd] = useState<readonly MapPin[] | null>(null);
  useEffect(() => {
    const heard = map.on("movestart", () => setCrowd(null));
    return () => heard.unsubscribe();
  }, [map]);
  return [crowd, setCrowd] as const;
}

/** All pins as one group of buttons: Tab enters it once, arrow keys walk over the map. */
export const Pins = (props: PinsProps) => {
  const { map, hoveredId, selectedId, label, crowdLabel, onHover, onSelect } = props;
  const layer = useAnchors(map);
  const [stop, setStop] = useState<string | null>(null);
  const [crowd, setCrowd] = useCrowd(map);
  const marks = pinned(props.marks, props);
  const tabStop = marks.some(({ key }) => key === stop) ? stop : marks[0]?.key;
  const open = marks.find(({ pins }) => crowd !== null && pins[0] === crowd[0]);
  const focus = (mark: PinnedMark | undefined) =>
    mark && layer.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(mark.key)}"] button`)?.focus();
  const press = ({ pins, lead }: PinnedMark) => {
    if (pins.length === 1) onSelect(lead.id);
    else if (inseparable(map, pins)) setCrowd(pins);
    else zoomTo(map, pins);
  };
  const leave = () => {
    setCrowd(null);
    focus(open);
  };
  return (
    <div ref={layer} className="map-pins" role="group" aria-label={label}>
      {marks.map((mark) => (
        <Pin
          key={mark.key}
          mark={mark}
          on={mark.lead.id === hoveredId || mark.lead.id === selectedId}
          crowdLabel={crowdLabel}
          reachable={mark.key === tabStop}
          expanded={mark.pins.length > 1 && inseparable(map, mark.pins) ? mark === open : undefined}
          onPress={() => press(mark)}
          onPoint={onHover}
          onFocus={() => {
            setStop(mark.key);
            onHover(mark.lead.id);
          }}
          onArrow={(key) => focus(nearestTowards(key, mark, marks))}
        />
      ))}
      {open && (
        <CrowdList
          pins={open.pins}
          label={crowdLabel(open.pins.length)}
          upwards={open.y > map.getContainer().clientHeight / 2}
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
