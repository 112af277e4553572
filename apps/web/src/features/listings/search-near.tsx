import { useQuery } from "@tanstack/react-query";
import { LocateFixed } from "lucide-react";
import { useState } from "react";
import { formatDistance } from "#web/lib/format.ts";
import { t, type MessageId } from "#web/lib/i18n.ts";
import { placesQuery } from "#web/lib/places.ts";
import { Button } from "#web/ui/button.tsx";
import { FieldError, FieldGroup } from "#web/ui/field.tsx";
import { Select } from "#web/ui/select.tsx";
import type { FacetProps } from "./search-facet.tsx";
import { withParam } from "./search-params.ts";
import { readSearchState } from "./search-state.ts";
import { placeAt, type Point } from "./search-words.ts";

const DISTANCES = [5, 10, 20, 50, 100];
const USUAL = 20;
const HERE = "here";
const INDENT = "\u2003";

/** The position goes into an address that may be shared, so it is kept to about a kilometre. */
const coarse = (degrees: number): number => Math.round(degrees * 100) / 100;

/** Within so many kilometres of a place, or of where the reader is: the browser is asked only when the button is pressed. */
export function NearFacet({ params, onChange }: FacetProps) {
  const { data: places } = useQuery(placesQuery());
  const [fault, setFault] = useState<MessageId>();
  const [asking, setAsking] = useState(false);
  const { near } = readSearchState(params).filters;
  const km = near?.km ?? USUAL;
  const put = (point: Point, distance: number) => {
    setFault(undefined);
    onChange(withParam(params, "near", `${point.lat},${point.lon},${distance}`));
  };
  const locate = () => {
    setAsking(true);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => (setAsking(false), put({ lat: coarse(coords.latitude), lon: coarse(coords.longitude) }, km)),
      ({ code, PERMISSION_DENIED }) => (
        setAsking(false),
        setFault(code === PERMISSION_DENIED ? "search.position-refused" : "search.position-unknown")
      ),
      { timeout: 10_000, maximumAge: 600_000 },
    );
  };
  const chosen = near && (placeAt(near, places)?.id ?? HERE);
  const options = (places?.places ?? []).map(({ id, label, parent }) => ({
    value: id,
    label: parent === null ? label : `${INDENT}${label}`,
  }));
  return (
    <div className="facet">
      <FieldGroup label={<span className="font-head">{t("search.distance")}</span>}>
        <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-2">
          <Select
            size="s"
            hideLabel
            label={t("search.distance-of")}
            className="col-span-full"
            placeholder={t("search.no-distance")}
            options={chosen === HERE ? [{ value: HERE, label: t("search.this-point") }, ...options] : options}
            value={chosen ?? ""}
            onChange={({ target }) => {
              const place = places?.places.find(({ id }) => id === target.value);
              if (place) put(place, km);
              else if (target.value === "") onChange(withParam(params, "near", ""));
            }}
          />
          <Select
            size="s"
            hideLabel
            label={t("search.distance-most")}
            disabled={!near}
            options={[...new Set([...DISTANCES, km])]
              .toSorted((a, b) => a - b)
              .map((each) => ({ value: String(each), label: formatDistance(each * 1000) }))}
            value={String(km)}
            onChange={({ target }) => near && put(near, Number(target.value))}
          />
          <Button size="s" icon={LocateFixed} busy={asking} onClick={locate}>
            {t("search.near-me")}
          </Button>
        </div>
        {fault && (
          <span role="alert">
            <FieldError>{t(fault)}</FieldError>
          </span>
        )}
      </FieldGroup>
    </div>
  );
}
