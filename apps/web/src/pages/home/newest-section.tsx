import { Link } from "@tanstack/react-router";
import { ListingCard } from "#web/features/listings/listing-card.tsx";
import type { Card } from "#web/features/listings/listing-picture.tsx";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";

export function NewestSection({ cards }: { cards: readonly Card[] }) {
  return (
    <Section
      look="public"
      heading={t("home.newest")}
      context={cards.length > 0 ? t("home.newest-context") : undefined}
      far={
        cards.length > 0 && (
          <Link to={paths.search} search={{ sort: "newest" }} className={linkClass()}>
            {t("home.newest-all")}
          </Link>
        )
      }
    >
      {cards.length === 0 ? (
        <EmptyState
          className="border-t-0 pt-0"
          why={t("home.newest-none")}
          next={t("home.newest-none-next")}
          action={
            <Link to={paths.startListing} className={buttonClass({ look: "ink" })}>
              {t("app.list-a-resource")}
            </Link>
          }
        />
      ) : (
        <div className="cards">
          {cards.map((card) => (
            <ListingCard key={card.id} card={card} />
          ))}
        </div>
      )}
    </Section>
  );
}
