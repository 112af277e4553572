import { ArrowLeft, ArrowRight, GripVertical, Trash2 } from "lucide-react";
import type { ComponentProps, KeyboardEvent, ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { IconButton } from "./button.tsx";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";

export interface Photo {
  id: string;
  url: string;
  /** What can be seen in it. */
  alt: string;
  /** On its way up, 0 to 1. */
  progress?: number;
}

export interface PhotoCardProps {
  photo: Photo;
  index: number;
  last: boolean;
  state: "still" | "lifted" | "over";
  drag: Pick<ComponentProps<"li">, "draggable" | "onDragStart" | "onDragEnd" | "onDragOver" | "onDrop">;
  onStep: (step: 1 | -1) => void;
  onRemove: (id: string) => void;
  below?: (photo: Photo) => ReactNode;
}

const steps: Record<string, 1 | -1> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

function Picture({ photo, cover, over }: { photo: Photo; cover: boolean; over: boolean }) {
  return (
    <div className={cx("relative aspect-4/3 overflow-hidden rounded-1 bg-sunken", over && "outline-2 outline-accent")}>
      <img
        src={photo.url}
        alt={photo.alt}
        draggable={false}
        loading="lazy"
        decoding="async"
        className="size-full object-cover"
      />
      {cover && (
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
  );
}

export function PhotoCard({ photo, index, last, state, drag, onStep, onRemove, below }: PhotoCardProps) {
  const name = photo.alt || t("ui.photo", { place: index + 1 });
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onStep(step);
  };
  return (
    <li {...drag} className={cx("grid content-start gap-1.5", state === "lifted" && "opacity-50")}>
      <Picture photo={photo} cover={index === 0} over={state === "over"} />
      <div className="flex items-center">
        <button
          type="button"
          aria-label={t("ui.photo-grip", { place: index + 1 })}
          onKeyDown={onKeyDown}
          className="target -ms-1 cursor-grab p-1 text-ink-faint"
        >
          <Icon of={GripVertical} />
        </button>
        <IconButton
          icon={ArrowLeft}
          size="s"
          label={t("ui.move-earlier")}
          disabled={index === 0}
          onClick={() => onStep(-1)}
        />
        <IconButton icon={ArrowRight} size="s" label={t("ui.move-later")} disabled={last} onClick={() => onStep(1)} />
        <IconButton
          icon={Trash2}
          size="s"
          label={t("ui.remove", { name })}
          className="ms-auto"
          onClick={() => onRemove(photo.id)}
        />
      </div>
      {below?.(photo)}
    </li>
  );
}
