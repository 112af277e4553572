import { Minus, Plus, type LucideIcon } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import type { Map as MapLibre } from "maplibre-gl";
import { Icon } from "#web/ui/icon.tsx";
import { cx } from "#web/ui/cx.ts";
import type { BaseMap } from "./use-base-map.ts";
import type { MapStrings } from "./types.ts";
import "./map.css";

interface MapFrameProps extends BaseMap {
  strings: MapStrings;
  /** At the top, over the map. */
  tool?: ReactNode;
  className?: string;
  /** Pins, words, whatever lies over the land; drawn once the map is there. */
  children: (map: MapLibre) => ReactNode;
}

/** The sheet every map is printed on: the land, zoom, a scale, and whose data it is. */
export const MapFrame = ({ attach, map, failed, strings, tool, className, children }: MapFrameProps) => (
  <div className={cx("map", className)}>
    {failed ? (
      <div className="map-unavailable">{strings.unavailable}</div>
    ) : (
      <>
        <div ref={attach} className="map-canvas" />
        {map && children(map)}
        {map && <Controls map={map} strings={strings} />}
        {tool && <div className="map-tool map-over">{tool}</div>}
        <p className="map-attribution map-over">{strings.attribution}</p>
      </>
    )}
  </div>
);

const Controls = ({ map, strings }: { map: MapLibre; strings: MapStrings }) => {
  const [zoom, setZoom] = useState(() => map.getZoom());
  const [latitude, setLatitude] = useState(() => map.getCenter().lat);
  useEffect(() => {
    const heard = map.on("move", () => {
      setZoom(map.getZoom());
      setLatitude(map.getCenter().lat);
    });
    return () => heard.unsubscribe();
  }, [map]);
  const step = (by: 1 | -1) => map.zoomTo(map.getZoom() + by, { duration: 160 }, { byHand: true });
  const button = (label: string, icon: LucideIcon, by: 1 | -1, end: number) => (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={Math.abs(end - zoom) < 0.01}
      onClick={() => step(by)}
    >
      <Icon of={icon} />
    </button>
  );
  const metresPerPixel = (40_075_016.7 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
  return (
    <>
      <div className="map-zoom map-over">
        {button(strings.zoomIn, Plus, 1, map.getMaxZoom())}
        {button(strings.zoomOut, Minus, -1, map.getMinZoom())}
      </div>
      <ScaleBar metresPerPixel={metresPerPixel} distance={strings.distance} />
    </>
  );
};

/** A rule as long as a round distance, with a tick at every quarter. */
const ScaleBar = ({ metresPerPixel, distance }: { metresPerPixel: number; distance: MapStrings["distance"] }) => {
  const room = metresPerPixel * 120;
  const power = 10 ** Math.floor(Math.log10(room));
  const metres = [5, 2, 1].map((step) => step * power).find((length) => length <= room) ?? power;
  const width = Math.round(metres / metresPerPixel);
  const at = (part: number) => Math.round(width * part) + 0.5;
  return (
    <p className="map-scale map-over">
      <svg width={width + 1} height="10" aria-hidden="true">
        <path d={`M.5 0V9.500H${at(1)}V0M${at(0.25)} 9.500V5M${at(0.5)} 9.500V3M${at(0.75)} 9.500V5`} />
      </svg>
      {distance(metres)}
    </p>
  );
};
