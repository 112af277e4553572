import type { Map as MapLibre } from "maplibre-gl";
import { covered, layOut, layOutWords, wordRect, type Mark, type Rect } from "./layout.ts";
import type { MapLabel, MapPin } from "./types.ts";
import { textWidth, type MapView } from "./use-view.ts";

/** A name on the land, moved up or down by `shift` to find room. */
export interface PlacedWord extends MapLabel {
  readonly shift: number;
}

const districtsFrom = 10.4;
/** Padding, the kind's sign and its gap, around the words of a tag. */
const tagExtra = 30;

/** What lies over the map and is not part of it: `.map-over`, in pixels of the map. */
const overlays = (container: HTMLElement): Rect[] => {
  const { left, top } = container.getBoundingClientRect();
  return [...(container.parentElement?.querySelectorAll(".map-over") ?? [])].map((element) => {
    const box = element.getBoundingClientRect();
    return {
      left: box.left - left - 4,
      right: box.right - left + 4,
      top: box.top - top - 4,
      bottom: box.bottom - top + 4,
    };
  });
};

/** Names that belong on the land at this scale, with the room they ask for. */
const names = (map: MapLibre, { zoom }: MapView, labels: readonly MapLabel[]) =>
  labels
    .filter((label) => label.size !== "district" || zoom >= districtsFrom)
    .map((label, index) => {
      const { x, y } = map.project([label.lon, label.lat]);
      const width = textWidth(label.text, "500 12.5px", map.getContainer());
      return { label, word: { id: String(index), x, y, width, height: 17 } };
    });

/** Lays out what is on the land now: pins first (the selected one before all), then the words that still find room. */
export function arrange(
  map: MapLibre,
  view: MapView,
  pins: readonly MapPin[],
  labels: readonly MapLabel[],
  selectedId: string | null,
) {
  const container = map.getContainer();
  const ranked = [...pins].sort((a, b) => Number(b.id === selectedId) - Number(a.id === selectedId));
  const spots = ranked.map((pin) => {
    const { x, y } = map.project([pin.lon, pin.lat]);
    return { id: pin.id, x, y, width: textWidth(pin.text, "500 12px", container) + tagExtra };
  });
  const plus = (others: number) => textWidth(`+${others}`, "400 12px", container) + 6;
  const named = names(map, view, labels);
  const reserved = overlays(container);
  const marks = layOut(spots, plus, { ...view, reserved, words: named.map(({ word }) => wordRect(word)) });

  const widths = new Map(spots.map((spot) => [spot.id, spot.width]));
  const tagWidth = ({ members }: Mark) =>
    (widths.get(members[0] ?? "") ?? 0) + (members.length > 1 ? plus(members.length - 1) : 0);
  const kept = layOutWords(
    named.map(({ word }) => word),
    [...reserved, ...covered(marks, tagWidth)],
    view,
  );
  const words = kept.flatMap(({ id, shift }): PlacedWord[] =>
    named.filter(({ word }) => word.id === id).map(({ label }) => ({ ...label, shift })),
  );
  return { marks, words };
}
