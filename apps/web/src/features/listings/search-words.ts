import type { BookingMode, ListingKind } from "@commonbench/domain/listings/schemas";
import { t } from "#web/lib/i18n.ts";
import type { PlacesView } from "#web/lib/places.ts";

const KINDS: readonly ListingKind[] = ["equipment", "lab", "training", "partner"];
const MODES: readonly BookingMode[] = ["instant", "request", "quote", "enquiry"];

export const asKind = (value: string): ListingKind | undefined => KINDS.find((kind) => kind === value);

export const kindWord = (value: string): string => {
  const kind = asKind(value);
  return kind ? t(`listings.kind-${kind}`) : value;
};

export const modeWord = (value: string): string => {
  const mode = MODES.find((each) => each === value);
  return mode ? t(`search.mode-${mode}`) : value;
};

export interface Point {
  lat: number;
  lon: number;
}

/** The place of the list that stands at a point of the address, to call it by its name. */
export const placeAt = ({ lat, lon }: Point, places: PlacesView | undefined) =>
  places?.places.find((place) => Math.abs(place.lat - lat) < 0.0005 && Math.abs(place.lon - lon) < 0.0005);
