import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { RotateCw, X } from "lucide-react";
import { useMemo, useState } from "react";
import { formatMoney } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { boundsAround, mapStrings, onTheMap, placeLabels, WHOLE_MAP } from "#web/lib/map-words.ts";
import { keptTexts, useKept } from "#web/lib/kept.ts";
import { paths } from "#web/lib/paths.ts";
import { placesQuery } from "#web/lib/places.ts";
import { type Outputs, trpc } from "#web/lib/trpc.ts";
import { watersQuery } from "#web/lib/waters.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { ResultMap, type MapBounds, type MapPin } from "#web/ui/map/map.tsx";
import { Kind } from "./kind.tsx";
import { isWhole } from "./listing-price.tsx";
import { withParam, type SearchParams } from "./search-params.ts";
import { locateInput, type SearchState } from "./search-state.ts";

type Pin = Outputs["listings"]["locate"]["pins"][number];

interface SearchMapProps {
  state: SearchState;
  params: SearchParams;
  onChange: (params: SearchParams, options?: { replace: boolean }) => void;
  hoveredId: string | null;
  onHover: (id: string | null) => void;
  /** Shows the listing in the list beside; false when it is not there. */
  onReveal: (id: string) => boolean;
  inPage: boolean;
}

const priceText = ({ price }: Pin): string =>
  price ? formatMoney(price, { whole: isWhole(price.amount, price.currency) }) : t("search.pin-on-request");

const toPin = (pin: Pin): MapPin => {
  const unit = pin.price ? ` ${pin.price.unitShort}` : "";
  return {
    id: pin.id,
    lat: pin.lat,
    lon: pin.lon,
    kind: pin.kind,
    text: priceText(pin),
    label: `${pin.title}, ${priceText(pin)}${unit}`,
  };
};

/** Around all pins with some room; never so close that the next town is out of sight. */
function boundsOf(pins: readonly Pin[]): MapBounds {
  const seen = pins.filter(onTheMap);
  if (seen.length === 0) return WHOLE_MAP;
  const lats = seen.map(({ lat }) => lat);
  const lons = seen.map(({ lon }) => lon);
  const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lons), Math.max(...lons)];
  const room = (span: number) => Math.max(span * 0.12, (0.36 - span) / 2);
  const [tall, broad] = [room(north - south), room(east - west)];
  return [west - broad, south - tall, east + broad, north + tall];
}

function wantedBounds({ filters: { bounds, near } }: SearchState, pins: readonly Pin[]): MapBounds {
  if (bounds) return [bounds.west, bounds.south, bounds.east, bounds.north];
  return near ? boundsAround(near, near.km) : boundsOf(pins);
}

const fixed = (bounds: MapBounds): string => bounds.map((degrees) => degrees.toFixed(4)).join(",");

/** Whether results follow the map; unless somebody said no in this browser, they do. */
const mapFollows = keptTexts("map-follows", { most: 1 });
const NO = "no";

/** The results on the land. They follow it when it is moved, or wait for "Search this area" to be pressed. */
export function SearchMap({ state, params, onChange, hoveredId, onHover, onReveal, inPage }: SearchMapProps) {
  const { data } = useQuery({
    ...trpc.listings.locate.queryOptions(locateInput(state), { trpc: { abortOnUnmount: true } }),
    placeholderData: keepPreviousData,
  });
  const { data: places } = useQuery(placesQuery());
  const follows = !useKept(mapFollows).includes(NO);
  const [moved, setMoved] = useState<MapBounds>();
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const found = data?.pins;
  const pins = useMemo(() => (found ?? []).map(toPin), [found]);
  const bounds = useMemo(() => wantedBounds(state, found ?? []), [state, found]);
  const { data: waters } = useQuery(watersQuery());
  const labels = useMemo(() => [...(waters ?? []), ...placeLabels(places?.places ?? [])], [places, waters]);
  const selected = found?.find(({ id }) => id === selectedId);
  const elsewhere = found?.filter((pin) => !onTheMap(pin)).length ?? 0;
  const searchIn = (box: MapBounds) => {
    // Back leads to before the map was touched, not through every move of it.
    onChange(withParam(params, "box", fixed(box)), { replace: params["box"] !== undefined });
    setMoved(undefined);
  };
  return (
    <>
      <ResultMap
        inPage={inPage}
        className="h-full"
        pins={pins}
        labels={labels}
        bounds={bounds}
        hoveredId={hoveredId}
        selectedId={selectedId}
        onHover={onHover}
        onSelect={(id) => setSelectedId(onReveal(id) ? null : id)}
        onMove={follows ? searchIn : setMoved}
        tool={
          moved && !follows ? (
            <Button icon={RotateCw} className="shadow-pin" onClick={() => searchIn(moved)}>
              {t("search.this-area")}
            </Button>
          ) : (
            <Checkbox
              label={t("search.map-follows")}
              checked={follows}
              onChange={({ target }) => mapFollows.write(target.checked ? [] : [NO])}
              className="rounded-2 bg-raised px-2.5 shadow-pin"
            />
          )
        }
        strings={{ ...mapStrings(), pins: t("search.pins"), crowd: (count) => t("search.crowd", { count }) }}
      />
      {elsewhere > 0 && <p className="search-elsewhere">{t("search.elsewhere", { count: elsewhere })}</p>}
      {selected && <Peek pin={selected} onClose={() => setSelectedId(null)} />}
    </>
  );
}

/** What was pressed on the map, where the list does not show it. */
const Peek = ({ pin, onClose }: { pin: Pin; onClose: () => void }) => (
  <div className="absolute inset-x-3 bottom-9 z-(--z-sticky) flex items-start gap-3 rounded-2 bg-raised p-3.5 shadow-menu">
    <div className="min-w-0 flex-1">
      <Kind kind={pin.kind} />
      <p className="line-clamp-2 leading-snug font-mid">
        <Link to={paths.listing(pin.id)} className="hover:underline">
          {pin.title}
        </Link>
      </p>
      <p className="text-13 text-ink-muted">
        {priceText(pin)} {pin.price?.unitShort}
      </p>
    </div>
    <IconButton icon={X} size="s" label={t("ui.close")} onClick={onClose} />
  </div>
);
