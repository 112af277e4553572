import { ChevronDown, ChevronUp } from "lucide-react";
import { lazy, Suspense, useId } from "react";
import { t } from "#web/lib/i18n.ts";
import { boundsAround, mapStrings, onTheMap, placeLabels } from "#web/lib/map-words.ts";
import { Button } from "#web/ui/button.tsx";
import { Combobox, type ComboOption } from "#web/ui/combobox.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { useOrganisationEditor } from "./context.ts";
import type { Premises } from "./draft.ts";

// The map is large and only an opened place needs it.
const PointPicker = lazy(() =>
  import("#web/ui/map/point-picker.tsx").then((module) => ({ default: module.PointPicker })),
);

export interface PlaceFieldsProps {
  index: number;
  place: Premises;
  isOpen: boolean;
  onToggle: () => void;
  onChange: (place: Premises) => void;
  onRemove: () => void;
  onFirst: () => void;
}

/** One line until it is opened. */
export function PlaceFields({ index, place, isOpen, onToggle, onChange, onRemove, onFirst }: PlaceFieldsProps) {
  const { taxonomy, view, error } = useOrganisationEditor();
  const panel = useId();
  const town = taxonomy.places.find(({ id }) => id === place.placeId);
  const city = taxonomy.places.find(({ id }) => id === town?.parent);
  const name = [city?.label, town?.label].filter(Boolean).join(t("ui.list-comma"));
  const isWrong = ["address", "placeId", "lat", "lon", "timeZone"].some((key) => error(`premises.${index}.${key}`));
  const isShown = isOpen || isWrong;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
        <button
          type="button"
          aria-expanded={isShown}
          aria-controls={panel}
          onClick={onToggle}
          className="target min-w-0 flex-1 basis-60 text-start hover:underline"
        >
          <span className="font-mid">{name}</span>
          {index === 0 && (
            <span className="ms-2">
              <Tag>{t("organisations.seat")}</Tag>
            </span>
          )}
          <span className="block truncate text-ink-muted">{place.address || t("organisations.address-missing")}</span>
        </button>
        {view.can.edit && (
          <span className="flex gap-1">
            {index > 0 && (
              <Button size="s" look="quiet" onClick={onFirst}>
                {t("organisations.make-seat")}
              </Button>
            )}
            <Button size="s" look="quiet" icon={isShown ? ChevronUp : ChevronDown} onClick={onToggle}>
              {t(isShown ? "organisations.fold" : "organisations.edit")}
            </Button>
            <Button size="s" look="quiet" aria-label={t("ui.remove", { name })} onClick={onRemove}>
              {t("organisations.remove")}
            </Button>
          </span>
        )}
      </div>
      <div id={panel} hidden={!isShown} className="pb-6">
        {isShown && <Fields index={index} place={place} onChange={onChange} />}
      </div>
    </>
  );
}

function Fields({ index, place, onChange }: Pick<PlaceFieldsProps, "index" | "place" | "onChange">) {
  const { taxonomy, error } = useOrganisationEditor();
  const { places } = taxonomy;
  const labelOf = (id: string | null) => places.find((each) => each.id === id)?.label;
  const options: ComboOption[] = places.map(({ id, label, parent }) => ({
    value: id,
    label,
    group: labelOf(parent) ?? label,
  }));
  const town = places.find(({ id }) => id === place.placeId);
  const move = (option: ComboOption | null): void => {
    const chosen = places.find(({ id }) => id === option?.value);
    if (!chosen || chosen.id === place.placeId) return;
    const { id, lat, lon, timeZone } = chosen;
    onChange({ ...place, placeId: id, lat, lon, timeZone });
  };
  return (
    <div className="grid gap-5">
      <div className="grid grid-cols-2 gap-x-6 gap-y-5 max-medium:grid-cols-1">
        <Combobox
          label={t("organisations.town")}
          error={error(`premises.${index}.placeId`)}
          options={options}
          value={options.find(({ value }) => value === place.placeId) ?? null}
          onChange={move}
        />
        <TextField
          label={t("organisations.address")}
          hint={t("organisations.address-hint")}
          error={error(`premises.${index}.address`)}
          maxLength={200}
          value={place.address}
          onChange={({ target }) => onChange({ ...place, address: target.value })}
        />
      </div>
      {town && onTheMap(town) && (
        <Suspense fallback={<div className="h-80 rounded-2 bg-sunken" />}>
          <PointPicker
            key={town.id}
            value={place}
            onChange={(point) => onChange({ ...place, lat: point?.lat ?? town.lat, lon: point?.lon ?? town.lon })}
            labels={placeLabels(places)}
            bounds={boundsAround(town, 6)}
            error={error(`premises.${index}.lat`) ?? error(`premises.${index}.lon`)}
            strings={{
              ...mapStrings(),
              point: t("organisations.point"),
              hint: t("organisations.point-hint"),
              latitude: t("organisations.latitude"),
              longitude: t("organisations.longitude"),
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
