import { Link } from "@tanstack/react-router";
import { useReaderZone } from "#web/lib/reader-zone.ts";
import { paths } from "#web/lib/paths.ts";
import { cx } from "#web/ui/cx.ts";
import { Foreign } from "#web/ui/language-mark.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { Kind } from "./kind.tsx";
import { ListingPicture, type Card } from "./listing-picture.tsx";
import { ListingPrice } from "./listing-price.tsx";
import { chanceOf } from "./next-chance.ts";

interface ListingCardProps {
  card: Card;
  level?: 2 | 3;
  className?: string;
}

/** A listing upright, for grids. The whole of it is one link. */
export function ListingCard({ card, level = 3, className }: ListingCardProps) {
  const Heading = `h${level}` as const;
  const chance = chanceOf(card, useReaderZone());
  return (
    <article className={cx("group relative grid content-start gap-1", className)}>
      <ListingPicture card={card} className="mb-2" />
      <Kind kind={card.kind} />
      <Heading className="line-clamp-2 text-16 leading-snug font-mid">
        <Link
          to={paths.listing(card.id)}
          className="decoration-1 underline-offset-[0.2em] group-hover:underline after:absolute after:inset-0"
        >
          <Foreign lang={card.titleLocale}>{card.title}</Foreign>
        </Link>
      </Heading>
      <p className="text-13 text-ink-muted">
        <Mixed>{[card.organisation.name, card.place?.label].filter(Boolean).join(" · ")}</Mixed>
      </p>
      <p className="mt-1.5 flex flex-wrap justify-between gap-x-3 border-t border-line pt-2 text-13">
        <ListingPrice price={card.price} />
        {chance && <span className={chance.tone === "few" ? "text-caution" : undefined}>{chance.short}</span>}
      </p>
    </article>
  );
}
