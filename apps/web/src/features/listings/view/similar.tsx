import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { type Outputs, trpc } from "#web/lib/trpc.ts";
import { linkClass } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";
import { MOST_COMPARED } from "../compared.ts";
import { ListingCard } from "../listing-card.tsx";

type Listing = Outputs["listings"]["get"];

/** What could do instead, and what comes one step further down the chain. */
export function Similar({ listing: { id, category } }: { listing: Listing }) {
  const { data } = useQuery(trpc.listings.similar.queryOptions({ id, locale }));
  const cards = data?.cards ?? [];
  if (cards.length === 0) return null;
  const beside = [id, ...cards.map((card) => card.id)].slice(0, MOST_COMPARED);
  return (
    <div data-print="none">
      <Section
        look="public"
        heading={t("listings.similar")}
        far={
          <span className="flex flex-wrap gap-x-5">
            {category && (
              <Link to={paths.search} search={{ category: category.id }} className={linkClass()}>
                {t("listings.similar-all", { category: category.label })}
              </Link>
            )}
            <Link to={paths.compare} search={{ ids: beside.join(",") }} className={linkClass()}>
              {t("listings.similar-compare")}
            </Link>
          </span>
        }
      >
        <div className="grid grid-cols-4 gap-x-6 gap-y-8 max-wide:grid-cols-2 max-medium:grid-cols-1">
          {cards.map((card) => (
            <ListingCard key={card.id} card={card} />
          ))}
        </div>
      </Section>
    </div>
  );
}
