import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { locale, t } from "#web/lib/i18n.ts";
import { useKept } from "#web/lib/kept.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { cx } from "#web/ui/cx.ts";
import { Foreign } from "#web/ui/language-mark.tsx";
import { LinkButton, linkClass } from "#web/ui/link.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { Section } from "#web/ui/section.tsx";
import { ListingPicture, type Card } from "./listing-picture.tsx";
import { seen } from "./seen.ts";

const MOST = 4;

/** The way back to what was looked at last; nothing for who has looked at nothing. */
export function RecentlySeen({ look = "public" }: { look?: "public" | "block" }) {
  const ids = useKept(seen);
  const { data } = useQuery({
    ...trpc.listings.recall.queryOptions({ ids: [...ids], locale }),
    enabled: ids.length > 0,
  });
  const cards = (data?.cards ?? []).filter(({ id }) => ids.includes(id)).slice(0, MOST);
  if (cards.length === 0) return null;
  return (
    <Section
      look={look}
      heading={t("search.seen")}
      context={t("search.seen-note")}
      far={<LinkButton onClick={() => seen.write([])}>{t("search.seen-forget")}</LinkButton>}
    >
      <ul className="grid grid-cols-4 gap-x-6 gap-y-4 max-wide:grid-cols-2 max-medium:grid-cols-1">
        {cards.map((card) => (
          <Seen key={card.id} card={card} />
        ))}
      </ul>
    </Section>
  );
}

const Seen = ({ card }: { card: Card }) => (
  <li className="flex items-start gap-3">
    <ListingPicture card={card} className="w-20 shrink-0" />
    <div className="min-w-0 text-13 leading-snug">
      <Link to={paths.listing(card.id)} className={cx(linkClass("name"), "line-clamp-2")}>
        <Foreign lang={card.titleLocale}>{card.title}</Foreign>
      </Link>
      <p className="mt-0.5 text-12 text-ink-muted">
        <Mixed>{[card.organisation.name, card.place?.label].filter(Boolean).join(" · ")}</Mixed>
      </p>
    </div>
  </li>
);
