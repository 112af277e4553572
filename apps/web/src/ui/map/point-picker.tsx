import { useEffect, useEffectEvent, useId, useState } from "react";
import { FieldError, FieldHint } from "#web/ui/field.tsx";
import { cx } from "#web/ui/cx.ts";
import { NumberField } from "#web/ui/number-field.tsx";
import { MapFrame } from "./frame.tsx";
import { PickedPoint } from "./picked-point.tsx";
import type { GeoPoint, MapBounds, MapLabel, MapStrings } from "./types.ts";
import { useBaseMap } from "./use-base-map.ts";

interface PointPickerProps {
  value: GeoPoint | null;
  /** null while the point is not complete. */
  onChange: (point: GeoPoint | null) => void;
  labels: readonly MapLabel[];
  /** What the map shows while nothing is chosen. */
  bounds: MapBounds;
  strings: MapStrings & {
    /** What is being placed; names the pin and the group. */
    point: string;
    /** Press the map, drag the pin, or move it with the arrow keys. */
    hint: string;
    latitude: string;
    longitude: string;
  };
  error?: string;
  className?: string;
}

type Half = Readonly<Record<keyof GeoPoint, number | null>>;

/** Five decimals are about a metre; more would only look exact. */
const rounded = ({ lat, lon }: GeoPoint): GeoPoint => ({ lat: Number(lat.toFixed(5)), lon: Number(lon.toFixed(5)) });
const complete = (half: Half): half is GeoPoint =>
  half.lat !== null && half.lon !== null && Math.abs(half.lat) <= 90 && Math.abs(half.lon) <= 180;
/** A day's errands around a point that is already chosen. */
const around = ({ lat, lon }: GeoPoint): MapBounds => [lon - 0.2, lat - 0.1, lon + 0.2, lat + 0.1];
const nothing: Half = { lat: null, lon: null };

/** Chooses one point: by pressing or dragging on the map, by arrow keys on the pin, or by typing degrees. */
export const PointPicker = ({ value, onChange, labels, bounds, strings, error, className }: PointPickerProps) => {
  const id = useId();
  const [first] = useState(() => (value ? around(value) : bounds));
  const base = useBaseMap({ bounds: first, strings, inPage: true });
  const { map } = base;
  const choose = (point: GeoPoint) => onChange(rounded(point));
  const pressed = useEffectEvent(choose);
  useEffect(() => {
    if (!map) return undefined;
    const heard = map.on("click", ({ lngLat }) => pressed({ lat: lngLat.lat, lon: lngLat.lng }));
    return () => heard.unsubscribe();
  }, [map]);
  return (
    <div role="group" aria-label={strings.point} aria-describedby={id} className={cx("map-picker", className)}>
      <MapFrame {...base} strings={strings} className="map-picker-map">
        {(opened) => <PickedPoint map={opened} value={value} labels={labels} name={strings.point} onMove={choose} />}
      </MapFrame>
      {error ? <FieldError id={id}>{error}</FieldError> : <FieldHint id={id}>{strings.hint}</FieldHint>}
      <Degrees value={value} onChange={onChange} strings={strings} invalid={error !== undefined} />
    </div>
  );
};

interface DegreesProps extends Pick<PointPickerProps, "value" | "onChange" | "strings"> {
  invalid: boolean;
}

/** The same point typed. Half a point is kept here; outside it is no point yet. */
const Degrees = ({ value, onChange, strings, invalid }: DegreesProps) => {
  const [half, setHalf] = useState(nothing);
  const shown = value ?? half;
  const typed = (part: Partial<Half>) => {
    const next = { ...shown, ...part };
    setHalf(complete(next) ? nothing : next);
    onChange(complete(next) ? rounded(next) : null);
  };
  const field = { unit: "°", step: 0.001, decimals: 5, "aria-invalid": invalid || undefined } as const;
  return (
    <div className="map-picker-fields">
      <NumberField
        {...field}
        label={strings.latitude}
        value={shown.lat}
        onChange={(lat) => typed({ lat })}
        min={-90}
        max={90}
      />
      <NumberField
        {...field}
        label={strings.longitude}
        value={shown.lon}
        onChange={(lon) => typed({ lon })}
        min={-180}
        max={180}
      />
    </div>
  );
};
