import type { Outputs } from "#web/lib/trpc.ts";
import { Cover } from "#web/ui/covers/cover.tsx";
import { cx } from "#web/ui/cx.ts";

export type Card = Outputs["listings"]["find"]["cards"][number];

/** The member's own photograph, else a drawing of the trade. Beside a title that says it all, so it is not read out. */
export function ListingPicture({
  card,
  eager = false,
  className,
}: {
  card: Pick<Card, "photo" | "cover">;
  eager?: boolean;
  className?: string;
}) {
  const { photo, cover } = card;
  return (
    <span className={cx("block aspect-4/3 overflow-hidden rounded-1 bg-sunken", className)}>
      {photo === null ? (
        <Cover {...cover} className="size-full" />
      ) : (
        <picture>
          <source type="image/avif" srcSet={photo.avif} />
          <img
            src={photo.webp}
            alt=""
            loading={eager ? "eager" : "lazy"}
            decoding="async"
            className="size-full object-cover"
          />
        </picture>
      )}
    </span>
  );
}
