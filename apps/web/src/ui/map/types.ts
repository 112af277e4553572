import type { ReactNode } from "react";

export type PinKind = "equipment" | "lab" | "training" | "partner";

export interface MapPin {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  readonly kind: PinKind;
  /** On the tag: a price, or what stands for one. */
  readonly text: string;
  /** The whole of it in words, for a screen reader and for the list of a crowded place. */
  readonly label: string;
}

export interface MapLabel {
  readonly text: string;
  readonly lat: number;
  readonly lon: number;
  /** A district appears when one is near enough to tell it from its city. */
  readonly size: "city" | "district" | "sea";
}

/** Degrees: west, south, east, north. */
export type MapBounds = readonly [west: number, south: number, east: number, north: number];

export interface MapStrings {
  /** Names the map itself, which arrow keys move. */
  map: string;
  zoomIn: string;
  zoomOut: string;
  /** The scale bar: "20 km". */
  distance: (metres: number) => string;
  /** Whose data the land is; the licence asks that it is shown. */
  attribution: ReactNode;
  /** Shown in place of the map where the browser cannot draw it. */
  unavailable: ReactNode;
  /** Over a map that lies inside a scrolling page, on touch screens. */
  twoFingers: string;
}

export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}
