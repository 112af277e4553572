import type { Map as MapLibre } from "maplibre-gl";
import { vars } from "#web/ui/drawings/vars.ts";
import type { PlacedWord } from "./arrange.ts";
import { useAnchors } from "./use-view.ts";

/** Names of cities and waters; the list beside the map says where things are, so no screen reader reads them. */
export const Words = ({ map, words }: { map: MapLibre; words: readonly PlacedWord[] }) => {
  const layer = useAnchors(map);
  return (
    <div ref={layer} className="map-words" aria-hidden="true">
      {words.map(({ text, lat, lon, size, shift }) => (
        <div key={`${lon} ${lat}`} className="map-anchor" data-lon={lon} data-lat={lat}>
          <span className="map-word" data-size={size} style={vars({ "--shift": `${shift}px` })}>
            {text}
          </span>
        </div>
      ))}
    </div>
  );
};
