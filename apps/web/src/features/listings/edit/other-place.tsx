import { lazy, Suspense } from "react";
import { t } from "#web/lib/i18n.ts";
import { boundsAround, mapStrings, onTheMap, placeLabels } from "#web/lib/map-words.ts";
import { Combobox, type ComboOption } from "#web/ui/combobox.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { At } from "./at.tsx";
import { useListingForm } from "./form.ts";

// The map is large, and most listings stand at a known place.
const PointPicker = lazy(() =>
  import("#web/ui/map/point-picker.tsx").then((module) => ({ default: module.PointPicker })),
);

/** Town, address and the point on the map. */
export function OtherPlace() {
  const { content, lookups, set, error } = useListingForm();
  const { position } = content;
  const { places } = lookups.taxonomy;
  const options: ComboOption[] = places.map(({ id, label, parent }) => ({
    value: id,
    label,
    group: parent === null ? label : lookups.place(parent)?.label,
  }));
  const choose = (option: ComboOption | null): void => {
    const place = option && lookups.place(option.value);
    if (!place) return set({ position: null });
    const { lat, lon, timeZone } = place;
    return set({ position: { placeId: place.id, address: "", lat, lon, timeZone } });
  };
  const town = position === null ? undefined : lookups.place(position.placeId);
  return (
    <>
      <At field="position">
        <Combobox
          label={t("listings.place-town")}
          error={error("position")}
          options={options}
          value={options.find(({ value }) => value === position?.placeId) ?? null}
          onChange={choose}
        />
      </At>
      {position !== null && (
        <>
          <At field="position.address">
            <TextField
              label={t("listings.address")}
              hint={t("listings.address-hint")}
              error={error("position.address")}
              maxLength={200}
              value={position.address}
              onChange={({ target }) => set({ position: { ...position, address: target.value } })}
            />
          </At>
          {town && onTheMap(town) && (
            <Suspense>
              <PointPicker
                key={town.id}
                value={position}
                onChange={(point) =>
                  set({ position: { ...position, lat: point?.lat ?? town.lat, lon: point?.lon ?? town.lon } })
                }
                labels={placeLabels(places)}
                bounds={boundsAround(town, 6)}
                error={error("position.lat") ?? error("position.lon")}
                strings={{
                  ...mapStrings(),
                  point: t("listings.point"),
                  hint: t("listings.point-hint"),
                  latitude: t("listings.latitude"),
                  longitude: t("listings.longitude"),
                }}
              />
            </Suspense>
          )}
        </>
      )}
    </>
  );
}
