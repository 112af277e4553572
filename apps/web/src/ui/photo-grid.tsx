import { ArrowLeft, ArrowRight, GripVertical, Trash2 } from "lucide-react";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { IconButton } from "./button.tsx";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";
import { announce } from "./live-region.tsx";

export interface Photo {
  id: string;
  url: string;
  /** What can be seen in it. */
  alt: string;
  /** On its way up, 0 to 1. */
  progress?: number;
}

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
  const onKey = (index: number) => (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(index, index + step);
  };
  const drop = (to: number): void => {
    if (dragged !== undefined) move(dragged, to);
    setDragged(undefined);
    setOver(undefined);
  };
  return (
    <ol className="grid grid-cols-[repeat(auto-fill,minmax(148px,1fr))] gap-3">
      {photos.map((photo, index) => (
        <li
          key={photo.id}
          draggable
          onDragStart={() => setDragged(index)}
          onDragEnd={() => drop(dragged ?? index)}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(index);
          }}
          onDrop={(event) => {
            event.preventDefault();
            drop(index);
          }}
          className={cx("grid content-start gap-1.5", dragged === index && "opacity-50")}
        >
          <div
            className={cx(
              "relative aspect-4/3 overflow-hidden rounded-1 bg-sunken",
              over === index && dragged !== undefined && dragged !== index && "outline-2 outline-accent",
            )}
          >
            <img
              src={photo.url}
              alt={photo.alt}
              draggable={false}
              loading="lazy"
              decoding="async"
              className="size-full object-cover"
            />
            {index === 0 && (
              <span className="absolute start-1.5 top-1.5 rounded-1 bg-inverse px-1.5 text-12 text-on-inverse">
                {t("ui.photo-cover")}
              </span>
            )}
            {photo.progress !== undefined && (
              <progress
                className="progress absolute inset-x-0 bottom-0"
                max={1}
                value={photo.progress}
                aria-label={t("ui.uploading")}
              />
            )}
          </div>
          <div className="flex items-center">
            <button
              type="button"
              aria-label={t("ui.photo-grip", { place: index + 1 })}
              onKeyDown={onKey(index)}
              className="target -ms-1 cursor-grab p-1 text-ink-faint"
            >
              <Icon of={GripVertical} />
            </button>
            <IconButton
              icon={ArrowLeft}
              size="s"
              label={t("ui.move-earlier")}
              disabled={index === 0}
              onClick={() => move(index, index - 1)}
            />
            <IconButton
              icon={ArrowRight}
              size="s"
              label={t("ui.move-later")}
              disabled={index === photos.length - 1}
              onClick={() => move(index, index + 1)}
            />
            <IconButton
              icon={Trash2}
              size="s"
              label={t("ui.remove", { name: photo.alt || t("ui.photo", { place: index + 1 }) })}
              className="ms-auto"
              onClick={() => onRemove(photo.id)}
            />
          </div>
          {below?.(photo)}
        </li>
      ))}
    </ol>
  );
}
