import { ChevronLeft, ChevronRight } from "lucide-react";
import { useRef, type KeyboardEvent } from "react";
import { t } from "#web/lib/i18n.ts";
import { IconButton } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { PhotoPicture, type PhotoView } from "./photo-picture.tsx";

interface PhotoViewerProps {
  photos: readonly PhotoView[];
  at: number;
  /** null closes it. */
  onMove: (at: number | null) => void;
}

/** One photo at a time, whole; arrow keys go on. */
export function PhotoViewer({ photos, at, onMove }: PhotoViewerProps) {
  const next = useRef<HTMLButtonElement>(null);
  const photo = photos[at];
  if (!photo) return null;
  const step = (by: number): void => onMove((at + by + photos.length) % photos.length);
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === "ArrowRight") step(1);
    if (key === "ArrowLeft") step(-1);
  };
  const place = t("listings.photo-of", { place: at + 1, count: photos.length });
  return (
    <Dialog open onOpenChange={(open) => !open && onMove(null)} title={place} width="l" initialFocus={next}>
      <div className="grid gap-3">
        <div className="grid h-[min(64dvh,520px)] overflow-hidden rounded-1 bg-sunken">
          <PhotoPicture key={photo.fileId} photo={photo} sizes="(max-width: 720px) 100vw, 672px" first fit="contain" />
        </div>
        <div className="flex items-center gap-3">
          <p className="min-w-0 flex-1 text-13 text-ink-muted" role="status">
            {photo.alt}
          </p>
          {photos.length > 1 && (
            <>
              <IconButton
                look="outlined"
                icon={ChevronLeft}
                label={t("listings.photo-previous")}
                onKeyDown={onKeyDown}
                onClick={() => step(-1)}
              />
              <IconButton
                ref={next}
                look="outlined"
                icon={ChevronRight}
                label={t("listings.photo-next")}
                onKeyDown={onKeyDown}
                onClick={() => step(1)}
              />
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}
