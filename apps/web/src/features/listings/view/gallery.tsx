import { lazy, Suspense, useState, type ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Cover } from "#web/ui/covers/cover.tsx";
import { cx } from "#web/ui/cx.ts";
import { PhotoPicture, type PhotoView } from "./photo-picture.tsx";

type Listing = Outputs["listings"]["get"];

// Looking closer needs a dialog and all that it is made of.
const PhotoViewer = lazy(() => import("./photo-viewer.tsx").then((module) => ({ default: module.PhotoViewer })));

const frame = "mt-4.5 grid grid-cols-[minmax(0,1fr)_168px] gap-3 max-medium:grid-cols-1";
const side = "grid grid-rows-2 gap-3 max-medium:hidden";

/** A member's photographs; without any, the drawings of the category. */
export function Gallery({ listing }: { listing: Listing }) {
  return listing.photos.length > 0 ? <Photos photos={listing.photos} /> : <Covers cover={listing.cover} />;
}

function Covers({ cover }: { cover: Listing["cover"] }) {
  const drawn = (seed: string, view: "whole" | "detail"): ReactNode => (
    <Cover motif={cover.motif} kind={cover.kind} seed={seed} view={view} className="size-full" />
  );
  return (
    <div className={frame} data-print="none">
      <div className="aspect-video overflow-hidden rounded-1">{drawn(cover.seed, "whole")}</div>
      <div className={side}>
        <div className="min-h-0 overflow-hidden rounded-1">{drawn(cover.seed, "detail")}</div>
        <div className="min-h-0 overflow-hidden rounded-1">{drawn(`${cover.seed}/2`, "detail")}</div>
      </div>
    </div>
  );
}

function Photos({ photos }: { photos: readonly PhotoView[] }) {
  const [openAt, setOpenAt] = useState<number | null>(null);
  const [first, second, third] = photos;
  if (!first) return null;
  const opener = (index: number, photo: PhotoView, sizes: string, over?: ReactNode): ReactNode => (
    <button
      type="button"
      onClick={() => setOpenAt(index)}
      aria-label={t("listings.photo-open", { place: index + 1, count: photos.length, alt: photo.alt })}
      className="relative block size-full cursor-zoom-in overflow-hidden rounded-1"
    >
      <PhotoPicture photo={photo} sizes={sizes} first={index === 0} />
      {over}
    </button>
  );
  const more = photos.length - 3;
  return (
    <>
      <div className={cx(frame, !second && "grid-cols-1!")} data-print="whole">
        <div className="relative aspect-video max-medium:aspect-4/3">
          {opener(0, first, "(max-width: 720px) 100vw, (max-width: 1180px) 40vw, 680px", <Count photos={photos} />)}
        </div>
        {second && (
          <div className={cx(side, !third && "grid-rows-1!")}>
            <div className="min-h-0">{opener(1, second, "168px")}</div>
            {third && <div className="min-h-0">{opener(2, third, "168px", more > 0 && <More count={more} />)}</div>}
          </div>
        )}
      </div>
      {openAt !== null && (
        <Suspense>
          <PhotoViewer photos={photos} at={openAt} onMove={setOpenAt} />
        </Suspense>
      )}
    </>
  );
}

const badge = "absolute rounded-1 bg-inverse px-1.5 text-12 text-on-inverse";

/** On a phone only the first photo shows. */
const Count = ({ photos }: { photos: readonly PhotoView[] }) =>
  photos.length > 1 ? (
    <span aria-hidden="true" className={cx(badge, "end-2 bottom-2 medium:hidden")}>
      {t("listings.photo-of", { place: 1, count: photos.length })}
    </span>
  ) : null;

const More = ({ count }: { count: number }) => (
  <span aria-hidden="true" className={cx(badge, "end-2 bottom-2")}>
    {t("listings.photos-more", { count })}
  </span>
);
