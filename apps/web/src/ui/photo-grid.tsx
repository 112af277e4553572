import { useState, type DragEvent, type ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { announce } from "./live-region.tsx";
import { PhotoCard, type Photo } from "./photo-card.tsx";

export type { Photo };

export interface PhotoGridProps {
  photos: readonly Photo[];
  onMove: (from: number, to: number) => void;
  onRemove: (id: string) => void;
  /** Under each photo, for its description. */
  below?: (photo: Photo) => ReactNode;
}

/** The first one is the cover. Moves by dragging, by arrow keys on the grip, and by buttons. */
export function PhotoGrid({ photos, onMove, onRemove, below }: PhotoGridProps) {
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= photos.length || from === to) return;
    onMove(from, to);
    announce(t("ui.photo-moved", { place: to + 1, count: photos.length }));
  };
  const end = (): void => {
    setDragged(undefined);
    setOver(undefined);
  };
  const drag = (index: number) => ({
    draggable: true,
    onDragStart: () => setDragged(index),
    onDragEnd: end,
    onDragOver: (event: DragEvent) => {
      if (dragged === undefined) return;
      event.preventDefault();
      setOver(index);
    },
    onDrop: (event: DragEvent) => {
      if (dragged === undefined) return;
      event.preventDefault();
      move(dragged, index);
      end();
    },
  });
  return (
    <ol className="grid grid-cols-[repeat(auto-fill,minmax(148px,1fr))] gap-3">
      {photos.map((photo, index) => (
        <PhotoCard
          key={photo.id}
          {...{ photo, index, below, onRemove }}
          last={index === photos.length - 1}
          state={dragged === index ? "lifted" : dragged !== undefined && over === index ? "over" : "still"}
          drag={drag(index)}
          onStep={(step) => move(index, index + step)}
        />
      ))}
    </ol>
  );
}
