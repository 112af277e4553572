import type { FindListingsInput } from "@commonbench/domain/listings/filters";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { type Outputs, trpc } from "#web/lib/trpc.ts";
import { linkClass } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";
import { ListingCard } from "../listing-card.tsx";

type Listing = Outputs["listings"]["get"];

const MOST = 4;

function useFound(filters: FindListingsInput["filters"], enabled: boolean): Outputs["listings"]["find"]["cards"] {
  const input = { locale, filters, limit: MOST + 1 };
  return useQuery({ ...trpc.listings.find.queryOptions(input), enabled }).data?.cards ?? [];
}

/** Others of its category, and after them what comes one step further down the chain. */
export function Similar({ listing: { id, category, chain } }: { listing: Listing }) {
  const next = chain.downstream?.id;
  const alike = useFound({ categories: category ? [category.id] : [] }, category !== null);
  const after = useFound({ stages: next ? [next] : [] }, next !== undefined);
  const cards = [...alike, ...after].filter((card) => card.id !== id);
  if (cards.length === 0) return null;
  return (
    <div data-print="none">
      <Section
        look="public"
        heading={t("listings.similar")}
        far={
          category && (
            <Link to={paths.search} search={{ category: category.id }} className={linkClass()}>
              {t("listings.similar-all", { category: category.label })}
            </Link>
          )
        }
      >
        <div className="grid grid-cols-4 gap-x-6 gap-y-8 max-wide:grid-cols-2 max-medium:grid-cols-1">
          {cards.slice(0, MOST).map((card) => (
            <ListingCard key={card.id} card={card} />
          ))}
        </div>
      </Section>
    </div>
  );
}
