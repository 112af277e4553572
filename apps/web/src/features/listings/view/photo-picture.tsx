import { PHOTO_SIZES, type PhotoSize } from "@commonbench/domain/files/limits";
import type { Outputs } from "#web/lib/trpc.ts";
import { cx } from "#web/ui/cx.ts";

export type PhotoView = Outputs["listings"]["get"]["photos"][number];

const SIZES = ["small", "medium", "large"] as const satisfies readonly PhotoSize[];

/** Every size is bounded by its longest edge, so a browser needs the width that comes of it. */
function sourceSet(photo: PhotoView, format: "webp" | "avif"): string {
  const { width, height } = photo;
  const longest = Math.max(width ?? 0, height ?? 0);
  return SIZES.map((size) => {
    const edge = PHOTO_SIZES[size];
    const shown = width === null || longest === 0 ? edge : Math.round(width * Math.min(1, edge / longest));
    return `${photo[size][format]} ${shown}w`;
  }).join(", ");
}

interface PhotoPictureProps {
  photo: PhotoView;
  /** How wide it stands on the page, as in `<img sizes>`. */
  sizes: string;
  /** The first thing on the page: fetched before the rest. */
  first?: boolean;
  fit?: "cover" | "contain";
  className?: string;
}

export function PhotoPicture({ photo, sizes, first = false, fit = "cover", className }: PhotoPictureProps) {
  return (
    <picture>
      <source type="image/avif" srcSet={sourceSet(photo, "avif")} sizes={sizes} />
      <img
        src={photo.medium.webp}
        srcSet={sourceSet(photo, "webp")}
        sizes={sizes}
        alt={photo.alt}
        width={photo.width ?? undefined}
        height={photo.height ?? undefined}
        loading={first ? "eager" : "lazy"}
        fetchPriority={first ? "high" : undefined}
        decoding="async"
        className={cx("size-full bg-sunken", fit === "cover" ? "object-cover" : "object-contain", className)}
      />
    </picture>
  );
}
