import { t } from "#web/lib/i18n.ts";
import { formatNumber } from "#web/lib/format.ts";
import { Button } from "#web/ui/button.tsx";
import { ListingHit } from "./listing-hit.tsx";
import type { Card } from "./listing-picture.tsx";
import type { Found } from "./search-tree.ts";

interface SearchResultsProps {
  pages: readonly Found[];
  hoveredId: string | null;
  onPoint: (id: string | null) => void;
  more: { has: boolean; busy: boolean; failed: boolean; load: () => void };
}

/** On a first screen: their pictures are fetched at once, the others when they come near. */
const FIRST = 4;

export function SearchResults({ pages, hoveredId, onPoint, more }: SearchResultsProps) {
  const cards = unique(pages.flatMap((page) => page.cards));
  const marks = Object.fromEntries(pages.flatMap((page) => Object.entries(page.marks)));
  const excerpts = Object.fromEntries(pages.flatMap((page) => Object.entries(page.excerpts)));
  const [first] = pages;
  const counts = { shown: formatNumber(cards.length), total: formatNumber(first?.total ?? 0) };
  return (
    <>
      <ol className="search-list">
        {cards.map((card, index) => (
          <ListingHit
            key={card.id}
            card={card}
            marks={marks[card.id]}
            excerpt={excerpts[card.id]}
            on={card.id === hoveredId}
            onPoint={onPoint}
            eager={index < FIRST}
          />
        ))}
      </ol>
      {(more.has || cards.length > FIRST) && (
        <p className="flex flex-wrap items-center gap-4 py-6 text-13 text-ink-faint" data-print="none">
          {more.has && (
            <Button busy={more.busy} onClick={more.load}>
              {t("ui.show-more")}
            </Button>
          )}
          <span role="status">
            {more.failed
              ? t("search.more-failed")
              : t(first?.totalIsExact === false ? "search.shown-at-least" : "search.shown", counts)}
          </span>
        </p>
      )}
    </>
  );
}

/** A listing that moved up while somebody reads would stand on two pages. */
const unique = (cards: readonly Card[]): Card[] => [...new Map(cards.map((card) => [card.id, card])).values()];
